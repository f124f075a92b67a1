using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1022, a warning: the formats <c>P</c>, <c>C</c> and <c>R</c>, in a composite format or given to ToString.</summary>
internal sealed partial class FormatTextRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var method in assembly.Methods)
        {
            for (var i = 0; i < method.Instructions.Count; i++)
            {
                var instruction = method.Instructions[i];

                if (instruction.OpCode != ILOpCode.Ldstr)
                {
                    continue;
                }

                var text = assembly.LiteralOf(instruction);
                var isGivenToToString = i + 1 < method.Instructions.Count && assembly.MemberName(method.Instructions[i + 1].Operand) == nameof(ToString);

                if (Composite().IsMatch(text) || (isGivenToToString && Alone().IsMatch(text)))
                {
                    yield return new IlProblem(
                        "NN1022", $"the format '{text}' throws NotImplementedException on nanoFramework 1.x, which knows D, E, F, G, N and X",
                        method.Name, assembly.Locate(method, instruction.Offset), IsError: false);
                }
            }
        }
    }

    [GeneratedRegex(@"(?<!\{)\{\d+(,\s*-?\d+)?:[PpCcRr]\d*\}")]
    private static partial Regex Composite();

    [GeneratedRegex(@"^[PpCcRr]\d*$")]
    private static partial Regex Alone();
}
