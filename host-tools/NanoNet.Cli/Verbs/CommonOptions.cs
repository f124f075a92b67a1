using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO.Enumeration;
using System.Linq;
using NanoNet.Bench;

namespace NanoNet.Cli.Verbs;

/// <summary>Options that more than one verb takes; each verb makes its own.</summary>
public static class CommonOptions
{
    private const double MostSeconds = 8_640_000;

    /// <summary>What help calls the files of a verb that takes any number of them.</summary>
    public const string FilesName = "FILE";

    public const string ClockName = "--clock";
    public const string RealClock = "real";
    public const string VirtualClock = "virtual";

    public static Option<string?> Firmware() => new("--firmware")
    {
        Description = "Run this app, which somebody compiled for nanoFramework 1.x; its libraries lie beside it",
        HelpName = "APP",
    };

    public static Option<string> Network()
    {
        var option = new Option<string>("--network")
        {
            Description = "How the board gets its address",
            HelpName = "dhcp|static",
            DefaultValueFactory = static _ => "dhcp",
        };
        option.CompletionSources.Add("dhcp", "static");
        option.Validators.Add(static result =>
        {
            var value = result.Tokens.Count > 0 ? result.Tokens[0].Value : "dhcp";

            if (value is not ("dhcp" or "static"))
            {
                result.AddError($"--network takes 'dhcp' or 'static', not '{value}'{CommandLine.Suggestion.Hint(value, ["dhcp", "static"])}");
            }
        });
        return option;
    }

    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "Seed of everything random. In virtual time the same seed gives the same frames at the same times",
        HelpName = "N",
        DefaultValueFactory = static _ => 1UL,
    };

    /// <param name="normal">"real" or "virtual": without the option.</param>
    public static Option<string> Clock(string normal)
    {
        var option = new Option<string>(ClockName)
        {
            Description = "Time: the machine's, or one that the board and the tool have to themselves, in which nobody waits",
            HelpName = "real|virtual",
            DefaultValueFactory = _ => normal,
        };
        option.CompletionSources.Add(RealClock, VirtualClock);
        option.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && token.Value is not (RealClock or VirtualClock))
            {
                result.AddError($"{ClockName} takes '{RealClock}' or '{VirtualClock}', not '{token.Value}'{CommandLine.Suggestion.Hint(token.Value, [RealClock, VirtualClock])}");
            }
        });
        return option;
    }

    public static Option<bool> Json() => new("--json") { Description = "One JSON object a line instead of text" };

    /// <summary>An option that prints a JSON document, which is one only if nothing else is printed.</summary>
    /// <exception cref="UserException">JSON lines are asked for.</exception>
    public static void RequireNoLines(Output output, Option document)
    {
        if (output.IsJson)
        {
            throw new UserException(ExitCode.Usage, $"{document.Name} prints one JSON document, not a line for each event: leave out --json");
        }
    }

    /// <summary>An option that takes one of a few words, which completion offers.</summary>
    public static Option<string> Choice(string name, string description, string otherwise, string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words), DefaultValueFactory = _ => otherwise };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value is var value && !words.Contains(value))
            {
                result.AddError($"{name} takes {string.Join(", ", words.SkipLast(1))} or {words[^1]}, not '{value}'{CommandLine.Suggestion.Hint(value, words)}");
            }
        });
        return option;
    }

    public static Option<bool> Ladder() => new("--ladder") { Description = "Draw each connection as a ladder" };

    public static Option<bool> All(string description) => new("--all") { Description = description };

    public static Option<string[]> Rules()
    {
        var rules = new Option<string[]>("--rules")
        {
            Description = "Only the rules whose id matches; several with commas, or the option again",
            HelpName = "GLOB",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = static result => [.. result.Tokens.SelectMany(static token => token.Value.Split(',', StringSplitOptions.TrimEntries))],
        };
        rules.Validators.Add(static result =>
        {
            if (result.Tokens.Any(static token => token.Value.Split(',').Any(string.IsNullOrWhiteSpace)))
            {
                result.AddError("--rules takes ids or patterns of them, not an empty one");
            }
        });
        return rules;
    }

    /// <summary>An option that names a file.</summary>
    public static Option<string?> File(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "FILE" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError($"{name} takes a file, not an empty name");
            }
        });
        return option;
    }

    /// <summary>The rate of a board's console, over what the desk's file says.</summary>
    /// <param name="description">When it counts.</param>
    public static Option<int?> Baud(string description)
    {
        var option = new Option<int?>("--baud") { Description = description, HelpName = "N" };
        option.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var baud) && baud <= 0)
            {
                result.AddError($"--baud takes a rate above 0, not {token.Value}");
            }
        });
        return option;
    }

    /// <summary>A time in seconds, as an option has it.</summary>
    /// <exception cref="UserException">It is not above 0, or beyond a hundred days.</exception>
    public static TimeSpan Seconds(string option, double value) => value is > 0 and < MostSeconds
        ? TimeSpan.FromSeconds(value)
        : throw new UserException(ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"{option} takes seconds above 0 and below {MostSeconds}, not {value}"));

    /// <summary>Files.</summary>
    /// <param name="description">What they are.</param>
    /// <param name="isNeeded">Whether one has to be named.</param>
    public static Argument<string[]> Files(string description, bool isNeeded = true)
    {
        var files = new Argument<string[]>(FilesName) { Description = description, Arity = isNeeded ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore };
        files.Validators.Add(static result =>
        {
            if (result.Tokens.Any(static token => token.Value.Length == 0))
            {
                result.AddError("an empty word names no file");
            }
        });
        return files;
    }

    public static BoardNetwork NetworkOf(string name) => name == "dhcp" ? BoardNetwork.Dhcp : BoardNetwork.Static;

    /// <summary>True without patterns.</summary>
    public static bool Matches(IReadOnlyList<string> patterns, string id)
        => patterns.Count == 0 || patterns.Any(p => FileSystemName.MatchesSimpleExpression(p, id));

    /// <param name="kind">What the ids are of.</param>
    /// <param name="patterns">What the user wrote.</param>
    /// <param name="ids">All there are.</param>
    /// <param name="verb">The verb whose --list names them.</param>
    /// <exception cref="UserException">A pattern matches nothing: exit code 5, and the nearest names.</exception>
    public static void RequireMatches(string kind, IReadOnlyList<string> patterns, IReadOnlyCollection<string> ids, string verb = "verify")
    {
        foreach (var pattern in patterns)
        {
            if (!ids.Any(id => FileSystemName.MatchesSimpleExpression(pattern, id)))
            {
                throw new UserException(
                    ExitCode.NothingRan,
                    string.Create(CultureInfo.InvariantCulture, $"no {kind} matches '{pattern}'{CommandLine.Suggestion.NearHint(pattern, ids)}; nanonet {verb} --list names them"));
            }
        }
    }
}
