using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NanoNet.Deploy.Target;
using NanoNet.Serial;

namespace NanoNet.Cli.Natives;

/// <summary>The native assemblies of the interpreter that a board runs, asked of the board itself.</summary>
public static class BoardNatives
{
    // One that runs answers within milliseconds; what opening a port resets (many ESP32 boards) needs seconds to come up.
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(500);
    private const int Attempts = 6;

    // A board on its own USB takes its port with it when it starts anew.
    private static readonly TimeSpan s_return = TimeSpan.FromSeconds(15);

    /// <summary>Asks the board at a port.</summary>
    /// <exception cref="SerialLinkException">The port cannot be had.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static NativesReply Ask(NamedPort port, int baud, CancellationToken cancellation)
    {
        var begun = TimeProvider.System.GetTimestamp();

        while (true)
        {
            try
            {
                using var session = new SerialSession(port.Name, () => port.Open(baud), static _ => { });
                using var registration = cancellation.Register(session.Wake);
                return Ask(session, cancellation);
            }
            catch (SerialLinkException e) when (e.Fault == SerialFault.Gone && TimeProvider.System.GetElapsedTime(begun) < s_return)
            {
                cancellation.WaitHandle.WaitOne(s_slice);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Asks a board that has answered a ping.</summary>
    /// <exception cref="SerialLinkException">The port is lost.</exception>
    public static NativesReply Ask(SerialSession session, PingReply board) => new NativesQuestion(session, board, s_slice).Ask();

    /// <summary>What a board told, by name.</summary>
    public static IReadOnlyDictionary<string, NativeHalf> Halves(NativesReply told) =>
        told.Assemblies.DistinctBy(static one => one.Name).ToDictionary(static one => one.Name, static one => new NativeHalf(one.Version, one.Checksum));

    /// <summary>Why a board told nothing, for the end of a sentence.</summary>
    public static string Describe(NativesOutcome outcome) => outcome switch
    {
        NativesOutcome.Silent => "nobody answers the Wire Protocol",
        NativesOutcome.Refused => "what answers does not know the question: nanoBooter, or firmware from before February 2020",
        _ => "what it answers cannot be understood",
    };

    private static NativesReply Ask(SerialSession session, CancellationToken cancellation)
    {
        PingReply? board = null;

        // nanoBooter goes before the interpreter, and refuses the question.
        for (var attempt = 0; attempt < Attempts && board is not { IsBooter: false }; attempt++)
        {
            board = session.Ping(s_slice) ?? board;
            cancellation.ThrowIfCancellationRequested();
        }

        var reply = board is null ? NativesReply.Without(NativesOutcome.Silent) : Ask(session, board);
        cancellation.ThrowIfCancellationRequested();
        return reply;
    }
}
