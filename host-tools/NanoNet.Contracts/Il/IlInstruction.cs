using System.Reflection.Metadata;

namespace NanoNet.Contracts.Il;

/// <summary>One instruction.</summary>
/// <param name="Offset">Octets from the start of the method's code.</param>
/// <param name="OpCode">Operation.</param>
/// <param name="Operand">The type, member or signature that it names; nil if it names none.</param>
public readonly record struct IlInstruction(int Offset, ILOpCode OpCode, EntityHandle Operand);
