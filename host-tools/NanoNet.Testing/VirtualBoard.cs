using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Boards;
using NanoNet.Testing.Evidence;
using NanoNet.Wire;

namespace NanoNet.Testing;

/// <summary>A virtual board on a cable of its own: firmware as it would run on a board, on the lwIP that the board's firmware is built with. The test holds the other end of the cable.</summary>
/// <remarks>
/// Its members may be called from any thread, one at a time. In virtual time the board lives only while a member waits for something; between two calls no time passes.
/// Every frame is in <see cref="CapturePath"/> as soon as it has passed the cable. The files are deleted after a test that passes, and kept and attached to one that fails.
/// </remarks>
public sealed class VirtualBoard : IAsyncDisposable
{
    private static readonly TimeSpan s_beginning = TimeSpan.FromSeconds(1);

    private readonly BoardThread _thread;
    private readonly TestBench _bench;
    private readonly BoardEvidence _evidence;
    private bool _isDisposed;

    private VirtualBoard(BoardThread thread, TestBench bench, BoardProfile profile, BoardEvidence evidence, BoardOptions options)
    {
        _thread = thread;
        _bench = bench;
        _evidence = evidence;
        Profile = profile;
        Seed = options.Seed;
        Context = new ScenarioContext(bench, profile, [], options.Patience);
        Wire = new BoardWire(this);
        Console = new BoardLines(this);
    }

    /// <summary>What NanoNet knows of the board.</summary>
    public BoardProfile Profile { get; }

    /// <summary>Seed of everything random.</summary>
    public ulong Seed { get; }

    /// <summary>The board's IPv4 address.</summary>
    public IPAddress Address => IPAddress.Parse(Context.BoardAddress.ToString());

    /// <summary>Time since the board got its power, in its own time.</summary>
    public TimeSpan Now => Do(() => Context.Now - _bench.PoweredOn);

    /// <summary>Path of the capture (pcapng): Wireshark opens it, <c>nanonet analyze</c> judges it.</summary>
    public string CapturePath => _evidence.Capture;

    /// <summary>Path of the log of the board's serial console.</summary>
    public string ConsolePath => _evidence.Console;

    /// <summary>What passed the cable so far, and what the rules say of it.</summary>
    public BoardWire Wire { get; }

    /// <summary>The board's serial console.</summary>
    public BoardLines Console { get; }

    internal ScenarioContext Context { get; }

    internal TestBench Bench => _bench;

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
        var evidence = BoardEvidence.Create(options.Results, preparation.Profile.Name);
        var thread = new BoardThread($"board {preparation.Profile.Name}");
        var setup = preparation.SetupIn(evidence.Folder);

        try
        {
            return await thread.RunAsync(() => Boot(thread, preparation.Profile, setup, evidence, options, cancellation)).ConfigureAwait(false);
        }
        catch (BenchBrokenException e)
        {
            evidence.End(isFailed: true);
            thread.Dispose();
            throw new BoardBrokenException($"{e.Message}\n{evidence}", e);
        }
        catch
        {
            evidence.End(isFailed: true);
            thread.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection with an honest TCP (RFC 9293), which retransmits, keeps windows and acknowledges as it should.</summary>
    /// <param name="port">TCP port of the board, 1 to 65535.</param>
    /// <returns>An established connection.</returns>
    /// <exception cref="BoardExpectationException">The board does not answer the SYN with a SYN,ACK.</exception>
    public TcpConnection Connect(int port) => new(this, Do(() => Context.Connect(Port(port))));

    /// <summary>A connection of which the test makes every segment itself. Nothing is sent yet.</summary>
    /// <param name="port">TCP port of the board, 1 to 65535.</param>
    public SegmentScript Script(int port) => new(this, Do(() => Context.Script(Port(port))));

    /// <summary>A UDP port of the tester's, which sends to the board and receives from it.</summary>
    public UdpPort OpenUdp() => Do(() =>
    {
        var local = Context.Tester.NextPort();
        return new UdpPort(this, local, Context.Watch.Udp(local));
    });

    /// <summary>Lets time pass, in the board's time.</summary>
    /// <param name="time">Zero or more.</param>
    public void Pass(TimeSpan time) => Do(() => Context.Pass(time));

    /// <summary>Pulls the Ethernet cable: the board loses its link, and frames go nowhere.</summary>
    public void PullCable() => Do(_bench.PullCable);

    /// <summary>Plugs the Ethernet cable in again.</summary>
    public void PlugCable() => Do(_bench.PlugCable);

    /// <summary>Takes the board's power and closes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await _thread.RunAsync(() =>
        {
            _thread.Pump(null);
            Context.EndScenario();
            _bench.Dispose();
            return true;
        }).ConfigureAwait(false);
        _thread.Dispose();
        _evidence.Close();
    }

    internal void Do(Action work) => Do(() =>
    {
        work();
        return true;
    });

    internal T Do<T>(Func<T> work)
    {
        try
        {
            return _thread.Run(work);
        }
        catch (ScenarioFailedException e)
        {
            throw Failure(e.Expected, e.Seen);
        }
        catch (BenchBrokenException e)
        {
            _evidence.IsFailed = true;
            throw new BoardBrokenException($"{e.Message}\n{_evidence}", e);
        }
    }

    /// <summary>What to throw when something is not as expected.</summary>
    internal BoardExpectationException Failure(string expected, string seen)
    {
        _evidence.IsFailed = true;
        return new BoardExpectationException(expected, seen, _evidence.ToString());
    }

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
        var end = Context.Now + options.StartLimit;

        while (!IsReady(options))
        {
            if (_bench.Console.Refusal is { } refusal)
            {
                throw new BenchBrokenException($"the firmware does not run on this board: {refusal}");
            }

            if (Context.Now >= end)
            {
                var last = _bench.Log.Lines.Count == 0 ? "nothing" : $"\"{_bench.Log.Lines[^1].Text}\"";
                throw Failure(
                    string.Create(CultureInfo.InvariantCulture, $"firmware that is ready within {options.StartLimit.TotalSeconds} s"), $"the last line of the console is {last}");
            }
        }

        if (options.Firmware is not null && options.Ready is null)
        {
            // The stack answers before the app listens: it gets a moment to begin.
            _bench.WaitUntil(() => false, s_beginning);
        }
    }

    // Each look lets some time pass.
    private bool IsReady(BoardOptions options)
    {
        var slice = TimeSpan.FromMilliseconds(100);

        if (options.Ready is { } ready)
        {
            return _bench.WaitUntil(() => _bench.Log.Lines.Any(line => ready.IsMatch(line.Text)), slice);
        }

        if (options.Firmware is null)
        {
            return _bench.WaitUntil(() => _bench.Console.IsReady || _bench.Console.Refusal is not null, slice) && _bench.Console.IsReady;
        }

        return Answers(slice);
    }

    private bool Answers(TimeSpan within)
    {
        const ushort Identifier = 0x4E54;
        var isAnswered = false;

        void Take(SeenIcmp icmp) => isAnswered |= icmp is { Type: IcmpType.EchoReply, Identifier: Identifier };

        Context.Tester.IcmpReceived += Take;
        Context.Tester.SendIcmp(Context.BoardAddress, IcmpHeader.Echo(Identifier, 1), default);
        _bench.WaitUntil(() => isAnswered, within);
        Context.Tester.IcmpReceived -= Take;
        return isAnswered;
    }

    private static ushort Port(int port) =>
        port is > 0 and <= ushort.MaxValue ? (ushort)port : throw new ArgumentOutOfRangeException(nameof(port), port, "a port is 1 to 65535");
}
