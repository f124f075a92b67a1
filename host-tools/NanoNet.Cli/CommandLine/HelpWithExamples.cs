using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Linq;

namespace NanoNet.Cli.CommandLine;

/// <summary>Help as System.CommandLine prints it, then the verb's examples and the exit codes.</summary>
public sealed class HelpWithExamples(HelpAction help, IReadOnlyDictionary<Command, string[]> examples) : SynchronousCommandLineAction
{
    private static readonly (ExitCode Code, string Meaning)[] s_codes =
    [
        (ExitCode.Ok, "every check passed"),
        (ExitCode.ChecksFailed, "a scenario failed or a rule was violated"),
        (ExitCode.Interrupted, "interrupted; what was written is valid"),
        (ExitCode.InternalError, "internal error, or the build failed"),
        (ExitCode.Usage, "usage: a wrong option, name or file"),
        (ExitCode.NothingRan, "nothing was checked"),
        (ExitCode.BenchBroken, "the bench is broken: no board, compiler, source, port or right"),
    ];

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        // Its usage line would name the file that runs; users type the launcher's name.
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;

        if (examples.TryGetValue(parseResult.CommandResult.Command, out var lines))
        {
            output.WriteLine(lines.Length == 1 ? "Example:" : "Examples:");

            foreach (var line in lines)
            {
                output.WriteLine($"  {line}");
            }

            output.WriteLine();
        }

        output.WriteLine("Exit codes:");

        foreach (var (code, meaning) in s_codes.OrderBy(static c => c.Code))
        {
            output.WriteLine($"  {(int)code}  {meaning}");
        }

        output.WriteLine();
        return result;
    }
}
