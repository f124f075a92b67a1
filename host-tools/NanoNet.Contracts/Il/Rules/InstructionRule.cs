using System.Collections.Generic;
using System.Reflection.Metadata;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1010: instructions that the interpreter knows by name only: it throws when it gets there.</summary>
internal sealed class InstructionRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var method in assembly.Methods)
        {
            if (method.Definition.DecodeSignature(new TypeShapes(), null).Header.CallingConvention == SignatureCallingConvention.VarArgs)
            {
                yield return new IlProblem(
                    "NN1010", "nanoFramework 1.x cannot read arguments of variable number; use params", method.Name, assembly.Locate(method));
            }

            foreach (var instruction in method.Instructions)
            {
                if (NameOf(instruction.OpCode) is { } name)
                {
                    yield return new IlProblem(
                        "NN1010", $"nanoFramework 1.x does not implement the instruction {name}", method.Name, assembly.Locate(method, instruction.Offset));
                }
            }
        }
    }

    private static string? NameOf(ILOpCode code) => code switch
    {
        ILOpCode.Arglist => "arglist (__arglist)",
        ILOpCode.Calli => "calli (a call through a function pointer)",
        ILOpCode.Ckfinite => "ckfinite",
        ILOpCode.Cpblk => "cpblk",
        ILOpCode.Initblk => "initblk",
        ILOpCode.Jmp => "jmp",
        ILOpCode.Mkrefany => "mkrefany (__makeref)",
        ILOpCode.Refanytype => "refanytype (__reftype)",
        ILOpCode.Refanyval => "refanyval (__refvalue)",
        ILOpCode.Readonly => "readonly.",
        _ => null,
    };
}
