using System;
using System.Collections.Generic;
using NanoNet.Contracts.Il.Rules;

namespace NanoNet.Contracts.Il;

/// <summary>Finds what compiles but does not run on nanoFramework 1.x, or runs otherwise than on .NET. Facts: the interpreter's behaviour, observed.</summary>
public sealed class IlCheck
{
    private readonly IReadOnlyList<IIlRule> _rules;

    /// <param name="rules">What to look for; see <see cref="All"/>.</param>
    public IlCheck(IReadOnlyList<IIlRule> rules) => _rules = rules;

    /// <summary>Every rule there is.</summary>
    /// <param name="libraries">Tells which assemblies firmware may refer to.</param>
    public static IReadOnlyList<IIlRule> All(FirmwareLibraries libraries) =>
    [
        new GenericDefinitionRule(),
        new GenericUseRule(),
        new MultiDimensionalArrayRule(),
        new ForeignAssemblyRule(libraries),
        new PointerVariableRule(),
        new PointerArithmeticRule(),
        new StackAllocationRule(),
        new DefaultInterfaceMethodRule(),
        new FunctionPointerRule(),
        new InstructionRule(),
        new LimitRule(),
        new AttributeArgumentRule(),
        new MissingCodeRule(),
        new ModuleInitializerRule(),
        new LayoutRule(),
        new CheckedArithmeticRule(),
        new NulInLiteralRule(),
        new EnumTextRule(),
        new FormatTextRule(),
        new StructSizeRule(),
        new HashtableKeyRule(),
    ];

    /// <summary>Each problem of each place once: in the order of the rules, then of the code.</summary>
    public IReadOnlyList<IlProblem> Inspect(IlAssembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var problems = new List<IlProblem>();
        var seen = new HashSet<(string Code, object Place)>();

        foreach (var rule in _rules)
        {
            foreach (var problem in rule.Inspect(assembly))
            {
                // One statement often names a type in several instructions.
                var place = problem.Location is { } location ? (object)(location.File, location.Line) : (problem.Where, problem.Message);

                if (seen.Add((problem.Code, place)))
                {
                    problems.Add(problem);
                }
            }
        }

        return problems;
    }
}
