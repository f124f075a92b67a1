using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Net.NetworkInformation;
using NanoNet.Cli.Boards;
using NanoNet.Cli.Capturing;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Runs;
using NanoNet.Cli.Terminal;
using NanoNet.Live;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet capture</c>: captures on a network interface, and judges as it happens.</summary>
public sealed class CaptureVerb : IVerb
{
    private readonly BoardOptions _board = new("; its interface is captured on, and of a board with a 'mac' its own frames and those to all; with --judge only what it sends fails the run");
    // libpcap takes an int.
    private const long MaxBuffer = 1 << 30;

    private readonly Option<string?> _interface = new("--interface", "-i") { Description = "The network interface", HelpName = "NAME" };
    private readonly Option<string?> _write = new("--write", "-w") { Description = "Write to this new pcapng file, or - for standard output; without it and without --judge, to capture-<utc>.pcapng", HelpName = "FILE" };
    private readonly Option<string?> _rotate = new("--rotate") { Description = "Begin the next file at this size, such as 100M; a number goes before the extension", HelpName = "SIZE" };
    private readonly Option<int> _files = new("--files") { Description = "With --rotate: keep the newest N files", HelpName = "N" };
    private readonly Option<bool> _judge = new("--judge") { Description = "Judge as it happens: each connection when it ends, every rule at the end" };
    private readonly Option<string?> _bpf = new("--bpf") { Description = "Capture only what this filter lets through, as tcpdump takes it", HelpName = "FILTER" };
    private readonly Option<double?> _duration = new("--duration") { Description = "End after so long", HelpName = "SECONDS" };
    private readonly Option<long?> _count = new("--count") { Description = "End after so many frames", HelpName = "N" };
    private readonly Option<int> _snap = new("--snaplen") { Description = "Keep so many octets of a frame", HelpName = "N", DefaultValueFactory = static _ => 262_144 };
    private readonly Option<string> _buffer = new("--buffer") { Description = "Octets of frames that the system holds while this program is late", HelpName = "SIZE", DefaultValueFactory = static _ => "64M" };
    private readonly Option<bool> _list = new("--list") { Description = "List the network interfaces and end" };
    private readonly Option<bool> _json = CommonOptions.Json();

    private readonly Option<string> _failOn = FailLevel.Option();
    private readonly Option<string> _output = DeskRun.OutputOption();

    public CaptureVerb()
    {
        Command = new Command("capture", "Capture on a network interface, and judge as it happens")
        {
            _interface, _write, _rotate, _files, _judge, _failOn, _bpf, _duration, _count, _snap, _buffer, _list, _json, _output,
        };
        _board.AddTo(Command);
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output), isOnError: arguments.GetValue(_write) == CaptureArguments.StandardOutput));
    }

    public Command Command { get; }

    public string[] Examples =>
    [
        "nanonet capture -i eth0 --judge",
        "nanonet capture --board greenhouse --judge",
        "nanonet capture -i eth0 -w board.pcapng --rotate 100M --files 10 --bpf 'host 192.168.1.50'",
        "nanonet capture -i eth0 -w - | tshark -r -",
    ];

    private int Invoke(ParseResult arguments, Output output)
    {
        var path = arguments.GetValue(_write);
        var isPipe = path == CaptureArguments.StandardOutput;

        if (arguments.GetValue(_list))
        {
            List(output);
            return (int)ExitCode.Ok;
        }

        var board = _board.Named(arguments, Checkout.Find());
        var judged = arguments.GetValue(_judge);
        var rotateAt = arguments.GetValue(_rotate) is { } size ? Size("--rotate", size) : 0;

        if (isPipe && rotateAt > 0)
        {
            throw new UserException(ExitCode.Usage, "--rotate makes files, which standard output is not");
        }

        if (rotateAt == 0 && arguments.GetResult(_files) is { Implicit: false })
        {
            throw new UserException(ExitCode.Usage, "--files says how many files to keep, and goes with --rotate SIZE, which begins the next");
        }

        if (rotateAt > 0 && judged && path is null)
        {
            throw new UserException(ExitCode.Usage, "--rotate makes files, which --judge alone does not write; -w FILE names them");
        }

        if (isPipe && !Console.IsOutputRedirected)
        {
            throw new UserException(ExitCode.Usage, "-w - writes frames, which a terminal does not show; add: | tshark -r -");
        }

        var captured = board is null ? null : CapturedBoard.Of(board.Word, board.OnDesk?.Network);

        using var interruption = new Interruption();
        var session = new CaptureSession(
            new CaptureArguments
            {
                Capture = new LiveCaptureOptions
                {
                    Interface = arguments.GetValue(_interface) ?? InterfaceOf(board),
                    Filter = arguments.GetValue(_bpf) ?? (board?.OnDesk?.Network?.Mac is { } mac ? $"ether host {mac} or ether multicast" : null),
                    BufferLength = (int)Math.Min(Size("--buffer", arguments.GetValue(_buffer)!), MaxBuffer),
                    SnapLength = (int)AtLeast("--snaplen", arguments.GetValue(_snap), 1),
                },
                Path = path ?? (judged ? null : $"capture-{DateTime.UtcNow.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.pcapng"),
                RotateAt = rotateAt,
                MaxFiles = (int)AtLeast("--files", arguments.GetValue(_files), 0),
                IsJudged = judged,
                Board = captured,
                Unrecognized = captured is null ? board?.Word : null,
                FailOn = arguments.GetValue(_failOn)!,
                Duration = arguments.GetValue(_duration) is { } seconds ? CommonOptions.Seconds(_duration.Name, seconds) : null,
                Count = arguments.GetValue(_count) is { } count ? AtLeast("--count", count, 1) : null,
            },
            output);
        return (int)DeskRun.Do(Command.Name, arguments, arguments.GetValue(_output)!, output, folder => session.Run(folder, interruption.Token));
    }

    private static string InterfaceOf(ChosenBoard? board) => board switch
    {
        null => throw new UserException(ExitCode.Usage, "which interface? use -i NAME, or --board NAME of the desk; nanonet capture --list names the interfaces"),
        { OnDesk: null } => throw board.NotOnDesk(Checkout.Find(), "-i NAME says which interface"),
        { OnDesk.Network: null } => throw board.Wrong("nothing says which network interface its Ethernet cable leads to: 'network: { interface: NAME }', or -i NAME ('nanonet capture --list' shows them)"),
        { OnDesk.Network: var network } => network.Interface,
    };

    private static void List(Output output)
    {
        foreach (var one in NetworkInterface.GetAllNetworkInterfaces())
        {
            var addresses = string.Join(", ", one.GetIPProperties().UnicastAddresses.Select(static address => address.Address.ToString()));

            if (output.IsJson)
            {
                output.Json(new JsonLine { Event = "listed", Id = one.Name, Kind = one.NetworkInterfaceType.ToString(), State = one.OperationalStatus.ToString(), Message = addresses });
                continue;
            }

            output.Report.WriteUnbroken($"{one.Name}  {one.NetworkInterfaceType}  {one.OperationalStatus}  {addresses}".TrimEnd());
        }
    }

    private static long AtLeast(string option, long value, long minimum) => value >= minimum
        ? value
        : throw new UserException(ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"{option} takes {minimum} or more, not {value}"));

    private static long Size(string option, string text)
    {
        var factor = text.Length > 0 ? char.ToUpperInvariant(text[^1]) switch { 'K' => 1L << 10, 'M' => 1L << 20, 'G' => 1L << 30, _ => 1 } : 1;

        return long.TryParse(factor > 1 ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1L << 32
            ? number * factor
            : throw new UserException(ExitCode.Usage, $"{option} takes a size such as 500K, 100M or 2G, not '{text}'");
    }
}
