using System;
using System.Collections.Generic;
using NanoNet.Cli.Natives;
using NanoNet.Serial;

namespace NanoNet.Cli.Desk;

/// <summary>Asks serial ports, by the Wire Protocol, which target is behind them.</summary>
/// <param name="told">Told what becomes of each port, in a line.</param>
/// <param name="baud">Bits per second; null: the usual ones.</param>
/// <param name="asksNatives">Whether to ask which native assemblies it has, too.</param>
public sealed class SerialSearch(Action<string> told, int? baud = null, bool asksNatives = false)
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
                if (Ask(port) is var (info, natives))
                {
                    found.Add(new FoundBoard(info.Target) { Port = port, Description = $"{info.Platform}, interpreter {info.Interpreter}", Natives = natives });
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

    private (TargetInfo Info, NativesReply? Natives)? Ask(SerialPortInfo port)
    {
        using var session = new SerialSession(port.Device, () => SerialLink.Open(port.Device, baud ?? SerialLink.DefaultBaud), static _ => { });

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (session.Ping(s_slice) is { } ping)
            {
                return session.ReadTargetInfo(s_slice * Attempts) is { } info ? (info, asksNatives ? BoardNatives.Ask(session, ping) : null) : null;
            }
        }

        return null;
    }
}
