using System;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Boards;
using NanoNet.Testing.Evidence;

namespace NanoNet.Testing;

/// <summary>A virtual board on a cable of its own: firmware as it would run on a board, on the lwIP that the board's firmware is built with. The test holds the other end of the cable.</summary>
/// <remarks>In virtual time the board lives only while a member waits for something; between two calls no time passes.</remarks>
public sealed class VirtualBoard : Board
{
    private VirtualBoard(BoardThread thread, TestBench bench, BoardProfile profile, BoardEvidence evidence, BoardOptions options)
        : base(thread, bench, profile, evidence, options.Seed, options.Patience)
    {
    }

    /// <summary>Starts a board.</summary>
    /// <param name="board">A board by name, or the path of a <c>board.yaml</c>.</param>
    /// <param name="firmware">Path of the compiled app; null for NanoNet's own, in a checkout of it.</param>
    /// <param name="cancellation">Ends every wait of this board.</param>
    /// <returns>A board whose firmware is ready.</returns>
    /// <exception cref="BoardBrokenException">It cannot be started, refuses the firmware, or dies.</exception>
    /// <exception cref="BoardExpectationException">It started, but was not ready in time.</exception>
    public static Task<VirtualBoard> StartAsync(string board, string? firmware = null, CancellationToken cancellation = default) =>
        StartAsync(new BoardOptions { Board = board, Firmware = firmware }, cancellation);

    /// <summary>Starts a board.</summary>
    /// <param name="options">Which, and how.</param>
    /// <param name="cancellation">Ends every wait of this board.</param>
    /// <returns>A board whose firmware is ready.</returns>
    /// <exception cref="BoardBrokenException">It cannot be started, refuses the firmware, or dies.</exception>
    /// <exception cref="BoardExpectationException">It started, but was not ready in time.</exception>
    public static async Task<VirtualBoard> StartAsync(BoardOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var preparation = await BoardPreparation.RunAsync(options, cancellation).ConfigureAwait(false);
        return await StartAsync(
            preparation.Profile,
            options.Results,
            (thread, evidence) => Boot(thread, preparation.Profile, preparation.SetupIn(evidence.Folder), evidence, options, cancellation)).ConfigureAwait(false);
    }

    /// <summary>Pulls the Ethernet cable: the board loses its link, and frames go nowhere.</summary>
    public void PullCable() => Do(Bench.PullCable);

    /// <summary>Plugs the Ethernet cable in again.</summary>
    public void PlugCable() => Do(Bench.PlugCable);

    private static VirtualBoard Boot(
        BoardThread thread, BoardProfile profile, VirtualBoardSetup setup, BoardEvidence evidence, BoardOptions options, CancellationToken cancellation)
    {
        IBenchClock clock = options.IsVirtualTime ? new VirtualClock() : new RealClock();
        var bench = new TestBench(clock, evidence.Folder, setup.Network, options.Seed, cancellation);

        try
        {
            var board = new VirtualBoard(thread, bench, profile, evidence, options);
            bench.Start(setup);
            bench.PowerOn(saysReady: false);
            board.AwaitReady(options);
            thread.Pump(bench.Pump);
            return board;
        }
        catch
        {
            bench.Dispose();
            throw;
        }
    }

    private void AwaitReady(BoardOptions options)
    {
        AwaitReady(() => IsReady(options), options.StartLimit);

        if (options.Firmware is not null && options.Ready is null)
        {
            AwaitBeginning();
        }
    }

    // Each look lets some time pass.
    private bool IsReady(BoardOptions options)
    {
        var slice = TimeSpan.FromMilliseconds(100);

        if (options.Ready is { } ready)
        {
            return Says(ready, slice);
        }

        if (options.Firmware is null)
        {
            return Bench.WaitUntil(() => Bench.Console.IsReady || Bench.Console.Refusal is not null, slice) && Bench.Console.IsReady;
        }

        return Answers(slice);
    }
}
