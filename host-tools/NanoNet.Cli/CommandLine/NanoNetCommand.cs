using System;
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

    private static readonly (string Name, Func<IVerb> Make)[] s_verbs =
    [
        ("verify", static () => new VerifyVerb()), ("diverge", static () => new DivergeVerb()), ("run", static () => new RunVerb()), ("analyze", static () => new AnalyzeVerb()),
        ("check", static () => new CheckVerb()), ("new", static () => new NewVerb()), ("test", static () => new TestVerb()), ("cert", static () => new CertVerb()),
        ("boards", static () => new BoardsVerb()), ("build", static () => new BuildVerb()), ("flash", static () => new FlashVerb()), ("console", static () => new ConsoleVerb()),
        ("capture", static () => new CaptureVerb()), ("doctor", static () => new DoctorVerb()), ("init", static () => new InitVerb()),
    ];

    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments)
    {
        var words = WithHelpOption(arguments);
        var root = Create(words is [var first, ..] ? VerbsOf(first) : Verbs());

        // A word that begins with @ is a name, whose file is not one of further words.
        var result = root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });

        if (ParseComplaint.IsWrong(result) && result.Action is not HelpWithExamples)
        {
            var complaint = new UserException(ExitCode.Usage, ParseComplaint.Describe(result));
            VerbOutput.Refuse(result, complaint);
            throw complaint;
        }

        return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    // "help" and "help verb" are what many tools answer to.
    private static string[] WithHelpOption(string[] arguments) => arguments is ["help", .. var rest] ? [.. rest, "--help"] : arguments;

    private static RootCommand Create(IReadOnlyList<IVerb> verbs)
    {
        var root = new RootCommand("Proves on the wire that a .NET nanoFramework board speaks TCP/IP correctly.");
        var examples = new Dictionary<Command, string[]> { [root] = ["nanonet verify", "nanonet run --forward 8080:80", "nanonet doctor", "nanonet init", "nanonet verify --board greenhouse"] };

        foreach (var verb in verbs)
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
    public static IReadOnlyList<IVerb> Verbs() => [.. s_verbs.Select(static verb => verb.Make())];

    /// <summary>Those that a command line can be about: one alone where it begins with its name, as the options of all others take a tenth of a short run; else all.</summary>
    /// <param name="first">The first word.</param>
    public static IReadOnlyList<IVerb> VerbsOf(string first)
    {
        foreach (var (name, make) in s_verbs)
        {
            if (name == first)
            {
                return [make()];
            }
        }

        return Verbs();
    }
}
