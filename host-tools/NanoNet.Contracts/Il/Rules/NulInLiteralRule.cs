using System;
using System.Collections.Generic;
using System.Reflection.Metadata;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1020, a warning: a string literal with NUL.</summary>
internal sealed class NulInLiteralRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var method in assembly.Methods)
        {
            foreach (var instruction in method.Instructions)
            {
                if (instruction.OpCode == ILOpCode.Ldstr && assembly.LiteralOf(instruction).IndexOf('\0', StringComparison.Ordinal) is var at and >= 0)
                {
                    yield return new IlProblem(
                        "NN1020", $"strings end at NUL on nanoFramework 1.x: of this one {at} characters are left; keep binary data in a byte[]",
                        method.Name, assembly.Locate(method, instruction.Offset), IsError: false);
                }
            }
        }
    }
}
