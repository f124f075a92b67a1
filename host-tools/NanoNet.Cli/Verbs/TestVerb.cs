using System;
using System.CommandLine;
using System.Linq;
using NanoNet.Cli.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.DeviceTests;
using NanoNet.Cli.Runs;
using NanoNet.Cli.SerialConsole;
using NanoNet.Reports.Runs;
using NanoNet.Serial;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet test</c>: unit tests of nanoFramework's TestFramework, on a virtual board or one on the desk.</summary>
public sealed class TestVerb : IVerb
{
    /// <summary>Without a line from the board. A test that takes longer on a virtual board would take minutes on a real one.</summary>
    private const int DefaultLimit = 60;

    private readonly Argument<string> _tests = new("TESTS") { Description = "The assembly NFUnitTest.dll; its libraries lie beside it" };
    private readonly BoardOptions _board = new($"; without it {BoardChoice.Default}");
    private readonly Option<int> _limit = new("--limit") { Description = "Seconds of silence after which the board is given up", HelpName = "S", DefaultValueFactory = static _ => DefaultLimit };
    private readonly Option<string?> _port = PortArgument.Option();
    private readonly Option<int?> _baud = CommonOptions.Baud("For a board on the desk: bits per second of its console; without it as the desk's file says, or 921600");
    private readonly Option<string?> _packages = new("--packages") { Description = "For a board on the desk: a folder with nanoFramework's packages, for a machine without the public feed", HelpName = "DIR" };
    private readonly Option<string?> _processor = new("--metadata-processor") { Description = "For a board on the desk: nanoFramework's MetadataProcessor, as 'build' takes it", HelpName = "PATH" };
    private readonly Option<string?> _nanoff = new("--nanoff") { Description = "For a board on the desk: where nanoff is, if not on PATH", HelpName = "PATH" };
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string> _output = DeskRun.OutputOption();

    public TestVerb()
    {
        Command = new Command("test", "Run unit tests of nanoFramework.TestFramework on a virtual board, or on one on the desk") { _tests, _limit, _port, _baud, _packages, _processor, _nanoff, _json, _output };
        _board.AddTo(Command);
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples => ["nanonet test bin/Release/NFUnitTest.dll --board esp32-olimex", "nanonet test bin/Release/NFUnitTest.dll --board greenhouse"];

    private int Invoke(ParseResult arguments, Output output)
    {
        var limit = arguments.GetValue(_limit);

        if (limit <= 0)
        {
            throw new UserException(ExitCode.Usage, "--limit takes 1 or more");
        }

        var checkout = Checkout.Find();
        var board = _board.OrDefault(arguments, checkout);

        if (arguments.GetValue(_baud) is not null && board.OnDesk is null && arguments.GetValue(_port) is null)
        {
            throw new UserException(ExitCode.Usage, $"{_baud.Name} is the rate of a serial port, and none is named: --port PORT, or --board NAME of the desk");
        }

        var session = Session(arguments, board, TimeSpan.FromSeconds(limit), output);
        var again = string.Join(' ', arguments.Tokens.Select(static token => token.Value).Prepend(checkout.Launcher).Select(RerunCommand.Quote));
        return (int)DeskRun.Do(
            Command.Name,
            arguments,
            arguments.GetValue(_output)!,
            output,
            session.Run,
            complete: session.Complete,
            report: (run, record) => JUnitReport.Write(run.JUnitXml, record, session.Checks, _ => again));
    }

    private IDeviceTestSession Session(ParseResult arguments, ChosenBoard board, TimeSpan limit, Output output) =>
        board.OnDesk is not null || arguments.GetValue(_port) is not null
            ? new DeskTestSession(
                new DeskTestArguments
                {
                    Tests = arguments.GetValue(_tests)!,
                    Board = board,
                    Port = arguments.GetValue(_port),
                    Baud = arguments.GetValue(_baud) ?? board.OnDesk?.Serial?.Baud ?? SerialLink.DefaultBaud,
                    Packages = arguments.GetValue(_packages),
                    MetadataProcessor = arguments.GetValue(_processor),
                    Nanoff = arguments.GetValue(_nanoff),
                    Limit = limit,
                },
                output)
            : new DeviceTestSession(arguments.GetValue(_tests)!, board, limit, output);
}
