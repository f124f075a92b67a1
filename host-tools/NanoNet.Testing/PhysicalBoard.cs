using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Boards;
using NanoNet.Testing.Evidence;

namespace NanoNet.Testing;

/// <summary>A board on the desk: its Ethernet cable leads to a network interface of this machine, its serial port, if it has one here, to another. It runs the firmware that was flashed.</summary>
/// <remarks>Time is the machine's. Capturing takes a right; a <see cref="BoardBrokenException"/> names the one command that grants it.</remarks>
public sealed class PhysicalBoard : Board
{
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_rebootLimit = TimeSpan.FromSeconds(5);

    private bool _isAnew;

    private PhysicalBoard(BoardThread thread, TestBench bench, BoardProfile profile, BoardEvidence evidence, PhysicalBoardOptions options)
        : base(thread, bench, profile, evidence, options.Seed, options.Patience)
    {
    }

    /// <summary>Takes a board that <c>desk.yaml</c> names: the file that the variable NANONET_DESK says, or the one in the current folder or above it. <c>nanonet init</c> writes it.</summary>
    /// <param name="name">What the file calls the board.</param>
    /// <param name="cancellation">Ends every wait of this board.</param>
    /// <returns>A board that was rebooted, if its serial port is there, and whose firmware is ready.</returns>
    /// <exception cref="BoardBrokenException">There is no such file or board, it is not where the file says, or it does not answer.</exception>
    public static async Task<PhysicalBoard> StartAsync(string name, CancellationToken cancellation = default) =>
        await StartAsync(DeskChoice.Find(name), cancellation).ConfigureAwait(false);

    /// <summary>Takes a board that is where the options say.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="cancellation">Ends every wait of this board.</param>
    /// <returns>A board that was rebooted, if its serial port is there, and whose firmware is ready.</returns>
    /// <exception cref="BoardBrokenException">It is not there, or does not answer.</exception>
    /// <exception cref="BoardExpectationException">It answers, but was not ready in time.</exception>
    public static async Task<PhysicalBoard> StartAsync(PhysicalBoardOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var profile = ProfileOf(options);
        var setup = DeskChoice.SetupOf(options);
        return await StartAsync(profile, options.Results, (thread, evidence) => Boot(thread, profile, setup, evidence, options, cancellation)).ConfigureAwait(false);
    }

    private static BoardProfile ProfileOf(PhysicalBoardOptions options)
    {
        try
        {
            return options.Board.EndsWith(".yaml", StringComparison.Ordinal)
                ? BoardProfile.Load(options.Board)
                : BoardCatalog.Load(Path.Combine(BoardHome.Find(options.Home).Root, "boards")).Get(options.Board);
        }
        catch (Exception e) when (e is ProfileException or UnknownBoardException)
        {
            throw new BoardBrokenException(e.Message, e);
        }
    }

    private static PhysicalBoard Boot(
        BoardThread thread, BoardProfile profile, DeskBoardSetup setup, BoardEvidence evidence, PhysicalBoardOptions options, CancellationToken cancellation)
    {
        var bench = new TestBench(new RealClock(), evidence.Folder, setup.Network, options.Seed, cancellation);

        try
        {
            var board = new PhysicalBoard(thread, bench, profile, evidence, options);
            bench.Start(setup);
            bench.PowerOn(saysReady: false);
            board.AwaitReady(options);
            bench.FindOnDesk();
            thread.Pump(bench.Pump);
            return board;
        }
        catch
        {
            bench.Dispose();
            throw;
        }
    }

    private void AwaitReady(PhysicalBoardOptions options)
    {
        // Without its port it goes on as it is: nothing says that it begins, and the search that follows waits for its address.
        if (!Bench.HasConsole)
        {
            return;
        }

        AwaitReady(() => IsReady(options), options.StartLimit, " of its reboot");

        if (options.Ready is null && Bench.Console.Banner is null)
        {
            AwaitBeginning();
        }

        Bench.Desk!.EndStart();
    }

    // Each look lets some time pass.
    private bool IsReady(PhysicalBoardOptions options) => options.Ready is { } ready
        ? Says(ready, s_slice)
        : IsForeignUp() || Bench.Console.IsReady;

    // What answers right after the word to reboot is what ran before.
    private bool IsForeignUp()
    {
        var answers = Answers(s_slice);
        _isAnew |= !answers || Context.Now - Bench.PoweredOn > s_rebootLimit;
        return answers && _isAnew && Bench.Console.Banner is null;
    }
}
