using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using NanoNet.Cli.Verbs;

namespace NanoNet.Cli.CommandLine;

/// <summary>One line for a command line that System.CommandLine could not parse.</summary>
public static class ParseComplaint
{
    public static string Describe(ParseResult result)
    {
        var command = result.CommandResult.Command;

        if (OptionAmongFiles(result) is { } option)
        {
            return $"unknown option '{option}'{Suggestion.Hint(option, OptionNames(result.CommandResult))}; see {Path(result)} --help";
        }

        if (result.UnmatchedTokens.Count > 0)
        {
            var word = result.UnmatchedTokens[0];
            var isOption = word.StartsWith('-');
            var known = isOption ? OptionNames(result.CommandResult) : command.Subcommands.Select(static c => c.Name);
            var kind = isOption ? "option" : command.Subcommands.Count > 0 ? "verb" : "argument";
            return $"unknown {kind} '{word}'{Suggestion.Hint(word, known)}; see {Path(result)} --help";
        }

        if (command.Subcommands.Count > 0 && result.Tokens.Count == 0)
        {
            return $"a verb is missing: {string.Join(", ", command.Subcommands.Select(static c => c.Name))}; see nanonet --help";
        }

        var error = result.Errors[0];

        if (error.SymbolResult is OptionResult { Tokens.Count: 1 } number && IsNumber(number.Option.ValueType) && !error.Message.StartsWith(number.Option.Name, StringComparison.Ordinal))
        {
            return $"{number.Option.Name} takes {(IsFraction(number.Option.ValueType) ? "a number" : "a whole number")}, not '{number.Tokens[0].Value}'; see {Path(result)} --help";
        }

        var message = error.Message.TrimEnd('.');
        return $"{char.ToLowerInvariant(message[0])}{message[1..]}; see {Path(result)} --help";
    }

    /// <summary>True where the command line cannot be run.</summary>
    public static bool IsWrong(ParseResult result) => result.Errors.Count > 0 || OptionAmongFiles(result) is not null;

    /// <summary>What looks like an option among files, "-" alone excepted: an argument that takes any number of words takes unknown options too. After "--" every word is a name.</summary>
    private static string? OptionAmongFiles(ParseResult result) => result.CommandResult.Children.OfType<ArgumentResult>()
        .Where(static argument => argument.Argument.Name == CommonOptions.FilesName)
        .SelectMany(static argument => argument.Tokens)
        .Except(result.Tokens.SkipWhile(static token => token.Type != TokenType.DoubleDash), ReferenceEqualityComparer.Instance)
        .OfType<Token>()
        .FirstOrDefault(static token => token.Value is ['-', _, ..])?.Value;

    private static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type).IsPrimitive;

    private static bool IsFraction(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(double);

    private static string Path(ParseResult result)
        => result.CommandResult.Command is RootCommand ? "nanonet" : $"nanonet {result.CommandResult.Command.Name}";

    private static IEnumerable<string> OptionNames(CommandResult command)
    {
        var inherited = command.Parent is CommandResult { Command: var above } ? above.Options.Where(static o => o.Recursive) : [];
        return command.Command.Options.Concat(inherited).SelectMany(static o => o.Aliases.Append(o.Name))
            .Where(static n => n.StartsWith("--", StringComparison.Ordinal));
    }
}
