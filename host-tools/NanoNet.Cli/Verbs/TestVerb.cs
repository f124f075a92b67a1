using System;
using System.CommandLine;
using NanoNet.Cli.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.DeviceTests;
using NanoNet.Cli.Runs;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet test</c>: unit tests of nanoFramework's TestFramework, on a virtual board.</summary>
public sealed class TestVerb : IVerb
{
    /// <summary>Without a line from the board. A test that takes longer on a virtual board would take minutes on a real one.</summary>
    private const int DefaultLimit = 60;

    private readonly Argument<string> _tests = new("TESTS") { Description = "The assembly NFUnitTest.dll; its libraries lie beside it" };
    private readonly BoardOptions _board = new($"; without it {BoardChoice.Default}");
    private readonly Option<int> _limit = new("--limit") { Description = "Seconds of silence after which the board is given up", HelpName = "S", DefaultValueFactory = static _ => DefaultLimit };
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string> _output = DeskRun.OutputOption();

    public TestVerb()
    {
        Command = new Command("test", "Run unit tests of nanoFramework.TestFramework on a virtual board") { _tests, _limit, _json, _output };
        _board.AddTo(Command);
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples => ["nanonet test bin/Release/NFUnitTest.dll --board esp32-olimex"];

    private int Invoke(ParseResult arguments, Output output)
    {
        var limit = arguments.GetValue(_limit);

        if (limit <= 0)
        {
            throw new UserException(ExitCode.Usage, "--limit takes 1 or more");
        }

        var session = new DeviceTestSession(arguments.GetValue(_tests)!, _board.OrVirtual(arguments, Checkout.Find(), Command.Name), TimeSpan.FromSeconds(limit), output);
        return (int)DeskRun.Do(Command.Name, arguments, arguments.GetValue(_output)!, output, session.Run);
    }
}
