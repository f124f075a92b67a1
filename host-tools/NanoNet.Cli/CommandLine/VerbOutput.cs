using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace NanoNet.Cli.CommandLine;

/// <summary>Opens the output of a verb and sees to it that JSON ends with its last line, however the verb does.</summary>
public static class VerbOutput
{
    private const string JsonOption = "--json";
    private const string FormatOption = "--format";

    /// <summary>Does the work of a verb.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="work">Does it; returns the exit code.</param>
    /// <param name="isOnError">Whether standard output carries something else.</param>
    /// <returns>The exit code.</returns>
    public static int Use(ParseResult arguments, Func<Output, int> work, bool isOnError = false)
    {
        using var output = new Output(arguments, IsJson(arguments), isOnError);

        try
        {
            var exitCode = work(output);
            output.End((ExitCode)exitCode);
            return exitCode;
        }
        catch (UserException trouble)
        {
            output.End(trouble.ExitCode, trouble.Message);
            throw;
        }
        catch (OperationCanceledException)
        {
            output.End(ExitCode.Interrupted, "interrupted");
            throw;
        }
        catch (Exception defect) when (defect is not OutputException)
        {
            output.End(ExitCode.InternalError, $"internal error: {defect.Message}");
            throw;
        }
    }

    /// <summary>Ends the output of a verb whose command line is wrong, which it therefore never saw.</summary>
    public static void Refuse(ParseResult arguments, UserException complaint)
    {
        using var output = new Output(arguments, IsJson(arguments));
        output.End(complaint.ExitCode, complaint.Message);
    }

    // By the words, as a command line with an error has no values.
    private static bool IsJson(ParseResult arguments) => arguments.CommandResult.Children.OfType<OptionResult>().Any(static option =>
        (option.Option.Name == JsonOption && !option.Implicit && option.Tokens is not [{ Value: "false" }])
        || (option.Option.Name == FormatOption && option.Tokens is [{ Value: var format }] && format.Equals("json", StringComparison.OrdinalIgnoreCase)));
}
