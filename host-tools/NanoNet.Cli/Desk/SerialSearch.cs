using System;
using System.Collections.Generic;
using NanoNet.Serial;

namespace NanoNet.Cli.Desk;

/// <summary>Asks serial ports, by the Wire Protocol, which target is behind them.</summary>
/// <param name="told">Told what becomes of each port, in a line.</param>
/// <param name="baud">Bits per second; null: the usual ones.</param>
public sealed class SerialSearch(Action<string> told, int? baud = null)
{
    // One that runs answers within milliseconds; what opening a port resets (many ESP32 boards) needs seconds to come up.
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(500);
    private const int Attempts = 6;

    /// <summary>The boards that answer. A port that cannot be opened, or where nobody does, is told and left out.</summary>
    public IReadOnlyList<FoundBoard> Ask(IReadOnlyList<SerialPortInfo> ports)
    {
        var found = new List<FoundBoard>();

        foreach (var port in ports)
        {
            try
            {
                if (Ask(port) is { } info)
                {
                    found.Add(new FoundBoard(info.Target) { Port = port, Description = $"{info.Platform}, interpreter {info.Interpreter}" });
                    told($"{port.Device}: {info.Target}, interpreter {info.Interpreter}");
                }
                else
                {
                    told($"{port.Device}: nobody answers the Wire Protocol");
                }
            }
            catch (SerialLinkException e)
            {
                told($"{port.Device}: {e.Message}");
            }
        }

        return found;
    }

    private TargetInfo? Ask(SerialPortInfo port)
    {
        using var session = new SerialSession(port.Device, () => SerialLink.Open(port.Device, baud ?? SerialLink.DefaultBaud), static _ => { });

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (session.Ping(s_slice) is not null)
            {
                return session.ReadTargetInfo(s_slice * Attempts);
            }
        }

        return null;
    }
}
