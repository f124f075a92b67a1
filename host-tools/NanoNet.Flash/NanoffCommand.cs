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

    /// <param name="board">What is flashed, and how.</param>
    /// <param name="port">The serial port of an ESP32; not used for the others.</param>
    /// <param name="baud">Rate of an ESP32's loader; null leaves it to nanoff.</param>
    public NanoffCommand(BoardProfile board, string? port, int? baud)
    {
        _board = board;
        _port = port;
        _baud = baud;
    }

    /// <summary>Writes the interpreter.</summary>
    /// <param name="version">A version, or null for the newest.</param>
    public IReadOnlyList<string> Update(string? version) =>
        [.. Target("--update"), .. version is null ? (string[])[] : ["--fwversion", version]];

    /// <summary>Writes an application. The address is always said: nanoff's own default (0x1B0000) lies within the firmware of some ESP32 targets.</summary>
    public IReadOnlyList<string> Deploy(DeployImage image) =>
    [
        .. Target("--deploy"),
        "--image", image.Path,
        "--address", "0x" + _board.Flash.DeployAddress.ToString("X8", CultureInfo.InvariantCulture),
        .. _board.Flash.Method == FlashMethod.Serial ? (string[])[] : ["--reset"],
    ];

    private IEnumerable<string> Target(string operation)
    {
        yield return operation;
        yield return "--target";
        yield return _board.Target;

        if (_board.Flash.Method == FlashMethod.Serial)
        {
            yield return "--serialport";
            yield return _port ?? throw new FlashException($"{_board.Name} is flashed by its serial port: use --port");

            if (_baud is { } baud)
            {
                yield return "--baud";
                yield return baud.ToString(CultureInfo.InvariantCulture);
            }
        }
        else
        {
            yield return _board.Flash.Method == FlashMethod.StLink ? "--nativestlink" : "--dfu";
        }

        // It looks for a newer nanoff on the network at every start otherwise, and waits where there is none.
        yield return "--suppressnanoffversioncheck";
    }
}
