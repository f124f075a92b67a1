using System;
using System.CommandLine;
using System.Text.RegularExpressions;
using NanoNet.Boards;
using NanoNet.Cli.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Runs;
using NanoNet.Cli.SerialConsole;
using NanoNet.Cli.Terminal;
using NanoNet.Reports.Runs;
using NanoNet.Serial;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet console</c>: what a board says on its serial link.</summary>
public sealed class ConsoleVerb : IVerb
{
    private static readonly TimeSpan s_matchLimit = TimeSpan.FromSeconds(1);

    private readonly BoardOptions _board = new("; without it the only one on the desk");
    private readonly Option<string?> _port = PortArgument.Option();

    private readonly Option<int?> _baud = CommonOptions.Baud("Bits per second; without it as the desk's file says, or 921600");
    private readonly Option<string?> _save = new("--save") { Description = "Append every line with its time to this file", HelpName = "FILE" };
    private readonly Option<string?> _expect = new("--expect") { Description = "End with exit code 0 at the first line that matches", HelpName = "REGEX" };
    private readonly Option<double?> _timeout = new("--timeout") { Description = "End after so long; with --expect that is exit code 1", HelpName = "SECONDS" };
    private readonly Option<bool> _reboot = new("--reboot") { Description = "Reboot the board first, by Wire Protocol" };
    private readonly Option<bool> _info = new("--info") { Description = "Ask the target what it is, by Wire Protocol, and end" };
    private readonly Option<bool> _list = new("--list") { Description = "List the serial ports of this machine and end" };
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string> _output = DeskRun.OutputOption();

    public ConsoleVerb()
    {
        Command = new Command("console", "Follow a board's serial console") { _port, _baud, _save, _expect, _timeout, _reboot, _info, _list, _json, _output };
        _board.AddTo(Command);
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples =>
    [
        "nanonet console --port /dev/ttyUSB0 --save board.log",
        "nanonet console --reboot --expect '^Ready' --timeout 20",
        "nanonet console --info --port 10C4:EA60",
        "nanonet console --board greenhouse",
    ];

    private int Invoke(ParseResult arguments, Output output)
    {
        if (arguments.GetValue(_list))
        {
            List(output);
            return (int)ExitCode.Ok;
        }

        // Whoever says the port has said the board.
        var board = arguments.GetValue(_port) is null ? _board.OrOnly(arguments, Checkout.Find()) : _board.Named(arguments, Checkout.Find());

        if (board is { OnDesk: null } && arguments.GetValue(_port) is null)
        {
            throw board.NotOnDesk(Checkout.Find(), $"--port says where it is, or 'nanonet init' writes {DeskPlan.FileName}");
        }

        using var interruption = new Interruption();
        return (int)DeskRun.Do(Command.Name, arguments, arguments.GetValue(_output)!, output, folder =>
        {
            using var follower = new ConsoleFollower(
                new ConsoleArguments
                {
                    Port = arguments.GetValue(_port),
                    Board = board,
                    Baud = arguments.GetValue(_baud) ?? board?.OnDesk?.Serial?.Baud,
                    Log = folder.ConsoleLog,
                    Save = arguments.GetValue(_save),
                    Expect = arguments.GetValue(_expect) is { } expect ? Compile(expect) : null,
                    Limit = arguments.GetValue(_timeout) is { } seconds ? CommonOptions.Seconds(_timeout.Name, seconds) : null,
                    Reboot = arguments.GetValue(_reboot),
                    Info = arguments.GetValue(_info),
                },
                output);
            return follower.Run(interruption.Token);
        });
    }

    private static void List(Output output)
    {
        var ports = SerialPorts.List();

        foreach (var port in ports)
        {
            if (output.IsJson)
            {
                output.Json(new JsonLine { Event = "listed", Id = port.Device, Message = port.ToString() });
                continue;
            }

            output.Report.WriteUnbroken(port.ToString());
        }

        if (ports.Count == 0 && !output.IsJson)
        {
            output.Report.WriteUnbroken("no serial port");
        }
    }

    private static Regex Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, s_matchLimit);
        }
        catch (ArgumentException e)
        {
            throw new UserException(ExitCode.Usage, $"--expect is no regular expression: {e.Message}", e);
        }
    }
}
