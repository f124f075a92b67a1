using System.CommandLine;
using NanoNet.Cli.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Imaging;
using NanoNet.Cli.Terminal;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet build</c>: the image that a board is flashed with.</summary>
public sealed class BuildVerb : IVerb
{
    private readonly Argument<string?> _app = new("APP")
    {
        Description = "A firmware project (.nfproj), its folder, or a compiled app; without it the board's own firmware",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly BoardOptions _board = new($"; without it {BoardChoice.Default}");
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The image; without it APP.BOARD.bin beside the compiled app. Its manifest (.image.json) goes beside it", HelpName = "FILE" };
    private readonly Option<string?> _packages = new("--packages") { Description = "A folder with nanoFramework's packages, for a machine without the public feed", HelpName = "DIR" };
    private readonly Option<string?> _processor = new("--metadata-processor") { Description = "nanoFramework's MetadataProcessor: its program, its MSBuild task, or a folder that holds one", HelpName = "PATH" };
    private readonly Option<double> _limit = new("--limit")
    {
        Description = "Give up when a program that is started for it, such as the compiler, NuGet or the MetadataProcessor, takes longer",
        HelpName = "SECONDS",
        DefaultValueFactory = static _ => 600,
    };

    private readonly Option<bool> _json = CommonOptions.Json();

    public BuildVerb()
    {
        Command = new Command("build", "Make the image that a board is flashed with, and check that it fits the board's firmware") { _app, _output, _packages, _processor, _limit, _json };
        _board.AddTo(Command);
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples =>
    [
        "nanonet build --board esp32-olimex",
        "nanonet build Greenhouse --board st-stm32f769i-discovery --output greenhouse.bin",
        "nanonet build bin/Release/MyApp.exe --packages ~/packages --metadata-processor ~/mdp",
    ];

    private int Invoke(ParseResult arguments, Output output)
    {
        using var interruption = new Interruption();
        var build = new BuildArguments
        {
            App = arguments.GetValue(_app),
            Board = _board.OrDefault(arguments, Checkout.Find()),
            Output = arguments.GetValue(_output),
            Packages = arguments.GetValue(_packages),
            MetadataProcessor = arguments.GetValue(_processor),
            Limit = CommonOptions.Seconds(_limit.Name, arguments.GetValue(_limit)),
        };
        new BuildSession(build, output).Run(interruption.Token);
        return (int)ExitCode.Ok;
    }
}
