using System;
using System.Threading;
using NanoNet.Reports.Runs;
using NanoNet.Serial;

namespace NanoNet.Cli.Flashing;

/// <summary>Shows that the board runs the interpreter that was written: it says by the Wire Protocol which target it is, and which version.</summary>
/// <param name="target">nanoff's name of the target that was written.</param>
/// <param name="version">The version that was asked for; null: the newest, whichever that is.</param>
/// <param name="port">The board's serial port, which may be gone while the board starts.</param>
/// <param name="baud">Its rate.</param>
/// <param name="limit">How long the board may be silent.</param>
/// <param name="told">Takes what was proven.</param>
public sealed class InterpreterProof(string target, string? version, NamedPort port, int baud, TimeSpan limit, Action<string> told)
{
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_answer = TimeSpan.FromSeconds(3);

    /// <summary>What the interpreter said of itself; null as long as it has not.</summary>
    public FlashProofRecord? Said { get; private set; }

    /// <exception cref="UserException">It runs another, or none that answers.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public void Run(CancellationToken cancellation)
    {
        var info = Await(cancellation)
            ?? throw Unproven($"nobody answers a Wire Protocol ping on {port.Name} within {limit.TotalSeconds} s; 'nanonet console --port {port.Name}' shows what the board says");

        var isOfVersion = !Version.TryParse(version, out var wanted) || info.Interpreter == wanted;
        Said = new FlashProofRecord { IsProven = info.Target == target && isOfVersion, Seen = $"{info.Target} {info.Interpreter}" };

        if (info.Target != target)
        {
            throw Unproven($"the board on {port.Name} runs {info.Target}, not {target}: it is another board's port, or nothing was written");
        }

        if (!isOfVersion)
        {
            throw Unproven($"the board on {port.Name} runs interpreter {info.Interpreter}, not {wanted}: it was not written");
        }

        told($"interpreter: {Said.Seen}");
    }

    private static UserException Unproven(string why) => new(ExitCode.BenchBroken, "nanoff said that all went well, but " + why);

    private TargetInfo? Await(CancellationToken cancellation)
    {
        var begun = TimeProvider.System.GetTimestamp();

        while (IsTimeLeft())
        {
            try
            {
                // Opened once: many boards start anew each time.
                using var session = new SerialSession(port.Name, () => port.Open(baud), static _ => { });

                while (IsTimeLeft())
                {
                    cancellation.ThrowIfCancellationRequested();

                    if (session.Ping(s_slice) is { IsBooter: false } && session.ReadTargetInfo(s_answer) is { } info)
                    {
                        return info;
                    }
                }
            }
            catch (SerialLinkException e)
            {
                if (!IsTimeLeft())
                {
                    throw new UserException(ExitCode.BenchBroken, e.Message, e);
                }

                // Its USB port comes back with the interpreter.
                cancellation.WaitHandle.WaitOne(s_slice);
                cancellation.ThrowIfCancellationRequested();
            }
        }

        return null;

        bool IsTimeLeft() => TimeProvider.System.GetElapsedTime(begun) < limit;
    }
}
