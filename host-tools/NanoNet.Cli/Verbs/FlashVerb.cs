using System;
using System.CommandLine;
using NanoNet.Boards;
using NanoNet.Cli.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Flashing;
using NanoNet.Cli.Runs;
using NanoNet.Cli.SerialConsole;
using NanoNet.Cli.Terminal;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet flash</c>: puts firmware onto a board by nanoff, and proves that it runs.</summary>
public sealed class FlashVerb : IVerb
{
    private readonly BoardOptions _board = new("; without it the only one on the desk");

    private readonly Option<string?> _port = PortArgument.Option();

    private readonly Option<string?> _image = new("--image") { Description = "The application to deploy: assemblies (.pe) one behind the other", HelpName = "FILE" };
    private readonly Option<bool> _update = new("--update") { Description = "Write the interpreter (nanoCLR) of the board's target first" };
    private readonly Option<string?> _version = new("--fwversion") { Description = "With --update: this version, not the newest", HelpName = "VERSION" };
    private readonly Option<string?> _method = new("--method") { Description = "How to reach an STM32 board: stLink or dfu; without it as the desk's file says, or the board's profile", HelpName = "METHOD" };
    private readonly Option<int?> _baud = new("--baud") { Description = "Rate of an ESP32's loader", HelpName = "N" };
    private readonly Option<string?> _nanoff = new("--nanoff") { Description = "Where nanoff is, if not on PATH", HelpName = "PATH" };
    private readonly Option<bool> _noProof = new("--no-proof") { Description = "Ask nothing of the board: neither before whether its interpreter fits the image, nor after what it runs" };

    private readonly Option<double> _silence = new("--silence")
    {
        Description = "Give up when nanoff or the board says nothing for so long",
        HelpName = "SECONDS",
        DefaultValueFactory = static _ => 120,
    };

    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string> _output = DeskRun.OutputOption();

    public FlashVerb()
    {
        Command = new Command("flash", "Put firmware onto a board by nanoff, and prove that it runs")
        {
            _port, _image, _update, _version, _method, _baud, _nanoff, _silence, _noProof, _json, _output,
        };
        _method.AcceptOnlyFromAmong("stLink", "dfu");
        _board.AddTo(Command);
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples =>
    [
        "nanonet flash --board esp32-olimex --port /dev/ttyUSB0 --update --image app.bin",
        "nanonet flash --board st-stm32f769i-discovery --image app.bin",
        "nanonet flash --board greenhouse --image app.bin",
    ];

    private int Invoke(ParseResult arguments, Output output)
    {
        using var interruption = new Interruption();

        if (arguments.GetValue(_image) is null && !arguments.GetValue(_update))
        {
            throw new UserException(ExitCode.Usage, "nothing to flash: use --image FILE for an application, --update for the interpreter, or both");
        }

        // The wrong firmware on somebody's board is worse than a question.
        var flash = new FlashArguments
        {
            Board = _board.OrOnly(arguments, Checkout.Find())
                ?? throw new UserException(ExitCode.Usage, "which board? --board NAME says: 'nanonet boards' lists the kinds, and 'nanonet init' writes down those on this desk"),
            Port = arguments.GetValue(_port),
            Method = arguments.GetValue(_method) is { } method ? Enum.Parse<FlashMethod>(method, ignoreCase: true) : null,
            Baud = arguments.GetValue(_baud),
            Image = arguments.GetValue(_image),
            Update = arguments.GetValue(_update),
            FirmwareVersion = arguments.GetValue(_version),
            Nanoff = arguments.GetValue(_nanoff),
            Silence = CommonOptions.Seconds(_silence.Name, arguments.GetValue(_silence)),
            AsksNatives = !arguments.GetValue(_noProof),
            Prove = !arguments.GetValue(_noProof),
        };

        FlashSession? session = null;

        return (int)DeskRun.Do(
            Command.Name,
            arguments,
            arguments.GetValue(_output)!,
            output,
            folder =>
            {
                session = new FlashSession(flash, output, folder);

                try
                {
                    session.Run(interruption.Token);
                    return ExitCode.Ok;
                }
                finally
                {
                    session.Report();
                }
            },
            complete: record => session?.Complete(record) ?? record);
    }
}
