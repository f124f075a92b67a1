using System;
using System.Collections.Generic;
using NanoNet.Contracts.Checking;
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
        new EqualsNullRule(),
        new LayoutRule(),
        new CheckedArithmeticRule(),
        new NulInLiteralRule(),
        new EnumTextRule(),
        new FormatTextRule(),
        new StructSizeRule(),
        new HashtableKeyRule(),
    ];

    /// <summary>Inspects an assembly on disk.</summary>
    /// <param name="path">The assembly.</param>
    /// <param name="pathMap">How source paths in the symbols begin, and what to say instead; null to leave them.</param>
    /// <exception cref="System.IO.IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="BadImageFormatException">It is no .NET assembly, or a damaged one; the message names it.</exception>
    public IReadOnlyList<IlProblem> InspectFile(string path, (string From, string To)? pathMap = null)
    {
        try
        {
            using var assembly = IlAssembly.Open(path, pathMap);
            return Inspect(assembly);
        }
        catch (Exception exception) when (DamagedAssembly.IsCauseOf(exception))
        {
            throw new BadImageFormatException($"{path}: not a .NET assembly, or damaged: {exception.Message}", path, exception);
        }
    }

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
