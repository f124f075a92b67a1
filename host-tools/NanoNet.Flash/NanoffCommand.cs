using System.Collections.Generic;
using System.Globalization;
using NanoNet.Boards;

namespace NanoNet.Flash;

/// <summary>The arguments that make nanoff do what a board needs.</summary>
public sealed class NanoffCommand
{
    private readonly BoardProfile _board;
    private readonly string? _port;
    private readonly int? _baud;
    private readonly string? _device;

    /// <param name="board">What is flashed, and how.</param>
    /// <param name="port">The serial port of a board that is flashed by it; not used for the others.</param>
    /// <param name="baud">Rate of an ESP32's loader; null leaves it to nanoff.</param>
    /// <param name="device">Id of the ST-LINK probe or DFU device; null: there is only one.</param>
    public NanoffCommand(BoardProfile board, string? port, int? baud, string? device = null)
    {
        _board = board;
        _port = port;
        _baud = baud;
        _device = device;
    }

    /// <summary>Whether interpreter and application are written in one run: a chip leaves its DFU loader at the end of it, and a second run would find none.</summary>
    public bool WritesBothAtOnce => _board.Flash.Method == FlashMethod.Dfu;

    /// <summary>Writes the interpreter.</summary>
    /// <param name="version">A version, or null for the newest.</param>
    /// <param name="image">An application for the same run where <see cref="WritesBothAtOnce"/>; null: the interpreter alone.</param>
    /// <exception cref="FlashException">nanoff has no way to write it.</exception>
    public IReadOnlyList<string> Update(string? version, DeployImage? image = null) => _board.Flash.Method != FlashMethod.NanoDevice
        ?
        [
            .. Target("--update", _board.Flash.Method),
            .. version is null ? (string[])[] : ["--fwversion", version],
            .. image is null ? (string[])[] : ["--image", image.Path, "--address", Address],
        ]
        : throw new FlashException(FlashFault.Request, $"nanoff has no way to write the interpreter of {_board.Target}: boards/{_board.Name}/README.md says what has, then flash without --update");

    /// <summary>Writes an application. The address is always said: nanoff's own default (0x1B0000) lies within the firmware of some ESP32 targets.</summary>
    public IReadOnlyList<string> Deploy(DeployImage image) =>
    [
        .. Target("--deploy", DeployMethod),
        "--image", image.Path,
        .. DeployMethod switch
        {
            // The interpreter itself says where its region is; nanoff takes no target and no address then.
            FlashMethod.NanoDevice => (string[])[],
            FlashMethod.StLink => ["--address", Address, "--reset"],
            _ => ["--address", Address],
        },
    ];

    private string Address => "0x" + _board.Flash.DeployAddress.ToString("X8", CultureInfo.InvariantCulture);

    // By DFU nanoff starts the chip only after it wrote the interpreter; the one that is there takes an application by its serial link, and starts it.
    private FlashMethod DeployMethod => _board.Flash.Method == FlashMethod.Dfu ? FlashMethod.NanoDevice : _board.Flash.Method;

    private IEnumerable<string> Target(string operation, FlashMethod method) =>
    [
        operation,
        .. method switch
        {
            FlashMethod.NanoDevice => (string[])["--nanodevice", "--serialport", Port],
            FlashMethod.StLink => ["--target", _board.Target, "--nativestlink", .. Device("--jtagid")],

            // --dfu looks for devices on Windows only.
            FlashMethod.Dfu => ["--target", _board.Target, "--nativedfu", .. Device("--dfuid")],
            _ => ["--target", _board.Target, "--serialport", Port, .. _baud is { } baud ? (string[])["--baud", baud.ToString(CultureInfo.InvariantCulture)] : []],
        },

        // It looks for a newer nanoff on the network at every start otherwise, and waits where there is none.
        "--suppressnanoffversioncheck",
    ];

    private IEnumerable<string> Device(string option) => _device is null ? [] : [option, _device];

    private string Port => _port ?? throw new FlashException(FlashFault.Request, $"{_board.Name} is flashed by its serial port: use --port");
}
