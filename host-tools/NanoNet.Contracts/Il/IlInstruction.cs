using System.Reflection.Metadata;

namespace NanoNet.Contracts.Il;

/// <summary>One instruction.</summary>
/// <param name="Offset">Octets from the start of the method's code.</param>
/// <param name="OpCode">Operation.</param>
/// <param name="Operand">The type, member or signature that it names; nil if it names none.</param>
/// <param name="Number">The 32-bit number that follows: a string's token, a distance, how many targets a switch has; 0 if none follows.</param>
public readonly record struct IlInstruction(int Offset, ILOpCode OpCode, EntityHandle Operand, int Number = 0);
