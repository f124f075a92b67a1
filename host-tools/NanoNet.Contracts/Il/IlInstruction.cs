using System.Reflection.Metadata;

namespace NanoNet.Contracts.Il;

/// <summary>One instruction.</summary>
/// <param name="Offset">Octets from the start of the method's code.</param>
/// <param name="OpCode">Operation.</param>
/// <param name="Token">Metadata token of its operand; null if the operand is none.</param>
public readonly record struct IlInstruction(int Offset, ILOpCode OpCode, int? Token);
