using System.Reflection.Metadata;

namespace NanoNet.Contracts.Il;

/// <summary>A method's code as nanoFramework's file format has it: tokens and distances of 16 bits.</summary>
internal static class ConvertedCode
{
    private const int ClauseLength = 12;

    /// <summary>Octets of the method's code, the table of its clauses included.</summary>
    public static long Size(MethodCode method) =>
        method.Body is not { } body ? 0
        : Offsets(method)[^1] + (body.ExceptionRegions.Length == 0 ? 0 : (body.ExceptionRegions.Length * ClauseLength) + 1);

    /// <summary>Where each instruction begins; at the end, where the code ends.</summary>
    public static int[] Offsets(MethodCode method)
    {
        var offsets = new int[method.Instructions.Count + 1];
        var saved = 0;

        for (var i = 0; i < method.Instructions.Count; i++)
        {
            offsets[i] = method.Instructions[i].Offset - saved;
            saved += Saved(method.Instructions[i]);
        }

        offsets[^1] = (method.Body?.GetILBytes()?.Length ?? 0) - saved;
        return offsets;
    }

    /// <summary>Whether that instruction is a jump further than 16 bits say.</summary>
    public static bool IsFarBranch(MethodCode method, int[] offsets, int index)
    {
        var instruction = method.Instructions[index];

        if (!IsLongBranch(instruction.OpCode))
        {
            return false;
        }

        var next = index + 1 < method.Instructions.Count ? method.Instructions[index + 1].Offset : method.Body!.GetILBytes()!.Length;
        var target = next + instruction.Number;
        var low = 0;
        var high = method.Instructions.Count;

        while (low < high)
        {
            var middle = (low + high) / 2;

            if (method.Instructions[middle].Offset < target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return offsets[low] - offsets[index + 1] is < short.MinValue or > short.MaxValue;
    }

    private static bool IsLongBranch(ILOpCode code) => code.IsBranch() && code.GetBranchOperandSize() == sizeof(int);

    private static int Saved(IlInstruction instruction) =>
        instruction.OpCode == ILOpCode.Switch ? 3 + (2 * instruction.Number)
        : instruction.OpCode == ILOpCode.Ldstr || IsLongBranch(instruction.OpCode) ? 2
        : !instruction.Operand.IsNil && instruction.OpCode is not (ILOpCode.Ldtoken or ILOpCode.Calli) ? 2
        : 0;
}
