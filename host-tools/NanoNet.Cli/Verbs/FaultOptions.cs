using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using NanoNet.Bench;

namespace NanoNet.Cli.Verbs;

/// <summary>The options of a verb that break the cable; each verb makes its own.</summary>
public sealed class FaultOptions
{
    private readonly Dictionary<FaultOption, Option<string[]>> _options = FaultOption.All.ToDictionary(static one => one, Make);

    public void AddTo(Command command)
    {
        foreach (var option in FaultOption.All)
        {
            command.Options.Add(_options[option]);
        }
    }

    /// <summary>What a command line asks for; its validators have let it through.</summary>
    public FaultPlan PlanOf(ParseResult arguments)
    {
        _ = FaultOption.ReadAll(
            FaultOption.All.SelectMany(option => (arguments.GetValue(_options[option]) ?? []).Select(value => (option.Name, value))), out var plan);
        return plan;
    }

    private static Option<string[]> Make(FaultOption fault)
    {
        var option = new Option<string[]>(fault.Name)
        {
            Description = fault.Description,
            HelpName = fault.Form,
            Arity = ArgumentArity.OneOrMore,
        };
        option.Validators.Add(result => Check(fault, result));
        return option;
    }

    private static void Check(FaultOption fault, OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (FaultOption.ReadAll([(fault.Name, token.Value)], out _) is { } complaint)
            {
                result.AddError(complaint);
            }
        }
    }
}
