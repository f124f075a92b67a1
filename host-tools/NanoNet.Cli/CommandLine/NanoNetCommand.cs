using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.Linq;
using System.Reflection;
using NanoNet.Cli.Verbs;

namespace NanoNet.Cli.CommandLine;

/// <summary>The whole command line.</summary>
public static class NanoNetCommand
{
    public static string Version { get; } =
        typeof(NanoNetCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments)
    {
        var root = Create();
        var result = root.Parse(WithHelpOption(arguments));

        if (result.Errors.Count > 0 && result.Action is not HelpWithExamples)
        {
            var complaint = new UserException(ExitCode.Usage, ParseComplaint.Describe(result));
            VerbOutput.Refuse(result, complaint);
            throw complaint;
        }

        return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    // "help" and "help verb" are what many tools answer to.
    private static string[] WithHelpOption(string[] arguments) => arguments is ["help", .. var rest] ? [.. rest, "--help"] : arguments;

    private static RootCommand Create()
    {
        var root = new RootCommand("Proves on the wire that a .NET nanoFramework board speaks TCP/IP correctly.");
        var examples = new Dictionary<Command, string[]> { [root] = ["nanonet verify", "nanonet run --forward 8080:80", "nanonet doctor", "nanonet init", "nanonet verify --board greenhouse"] };

        foreach (var verb in Verbs())
        {
            root.Subcommands.Add(verb.Command);
            examples[verb.Command] = verb.Examples;
        }

        root.Options.Add(GlobalOptions.NoColor);
        root.Options.Add(GlobalOptions.Color);
        root.Options.Add(GlobalOptions.Verbose);

        var version = root.Options.OfType<VersionOption>().Single();
        version.Description = "Show the tool's version";
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Show help, examples and exit codes";
        help.Action = new HelpWithExamples((HelpAction)help.Action!, examples);
        return root;
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IVerb> Verbs() =>
    [
        new VerifyVerb(), new DivergeVerb(), new RunVerb(), new AnalyzeVerb(), new CheckVerb(), new NewVerb(), new TestVerb(), new CertVerb(), new BoardsVerb(), new BuildVerb(), new FlashVerb(),
        new ConsoleVerb(), new CaptureVerb(), new DoctorVerb(), new InitVerb(),
    ];
}
