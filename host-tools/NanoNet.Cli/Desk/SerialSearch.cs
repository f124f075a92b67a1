using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using NanoNet.Cli.Natives;
using NanoNet.Serial;

namespace NanoNet.Cli.Desk;

/// <summary>Asks serial ports, by the Wire Protocol, which target is behind them.</summary>
/// <param name="told">Told what becomes of each port, in a line.</param>
/// <param name="baud">Bits per second; null: the usual ones.</param>
/// <param name="asksNatives">Whether to ask which native assemblies it has, too.</param>
/// <param name="asking">Told before each wait whom it is for.</param>
public sealed class SerialSearch(Action<string> told, int? baud = null, bool asksNatives = false, Action<string>? asking = null)
{
    // One that runs answers within milliseconds; what opening a port resets (many ESP32 boards) needs seconds to come up.
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(500);
    private const int Attempts = 6;

    // By then it is up.
    private const int AttemptsAtOtherRates = 2;

    /// <summary>The boards that answer. A port that cannot be opened, or where nobody does, is told and left out.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public IReadOnlyList<FoundBoard> Ask(IReadOnlyList<SerialPortInfo> ports, CancellationToken cancellation)
    {
        var found = new List<FoundBoard>();

        foreach (var port in ports)
        {
            try
            {
                if (Ask(port, cancellation) is var (info, natives, rate))
                {
                    found.Add(new FoundBoard(info.Target) { Port = port, Baud = rate, Description = $"{info.Platform}, interpreter {info.Interpreter}", Natives = natives });
                    told($"{port.Device}: {info.Target}, interpreter {info.Interpreter}{(rate == SerialLink.DefaultBaud ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", at {rate} baud"))}");
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

    private (TargetInfo Info, NativesReply? Natives, int Baud)? Ask(SerialPortInfo port, CancellationToken cancellation)
    {
        foreach (var rate in baud is { } one ? [one] : SerialLink.LikelyBauds.ToArray())
        {
            asking?.Invoke(string.Create(CultureInfo.InvariantCulture, $"asking {port.Device} at {rate} baud"));

            if (Ask(port, rate, rate == (baud ?? SerialLink.DefaultBaud) ? Attempts : AttemptsAtOtherRates, cancellation) is var (info, natives))
            {
                return (info, natives, rate);
            }
        }

        return null;
    }

    private (TargetInfo Info, NativesReply? Natives)? Ask(SerialPortInfo port, int rate, int attempts, CancellationToken cancellation)
    {
        using var session = new SerialSession(port.Device, () => SerialLink.Open(port.Device, rate), static _ => { });
        using var registration = cancellation.Register(session.Wake);

        for (var attempt = 0; attempt < attempts; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();

            if (session.Ping(s_slice) is { } ping)
            {
                var info = session.ReadTargetInfo(s_slice * Attempts);
                var natives = info is not null && asksNatives ? BoardNatives.Ask(session, ping) : null;
                cancellation.ThrowIfCancellationRequested();
                return info is null ? null : (info, natives);
            }
        }

        cancellation.ThrowIfCancellationRequested();
        return null;
    }
}
