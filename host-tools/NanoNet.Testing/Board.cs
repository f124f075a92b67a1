using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Boards;
using NanoNet.Testing.Evidence;
using NanoNet.Wire;

namespace NanoNet.Testing;

/// <summary>A board whose Ethernet cable the test holds the other end of: a virtual one (<see cref="VirtualBoard"/>), or one on the desk (<see cref="PhysicalBoard"/>). Tests of both are the same.</summary>
/// <remarks>
/// Its members may be called from any thread, one at a time.
/// Every frame is in <see cref="CapturePath"/> as soon as it has passed the cable. The files are deleted after a test that passes, and kept and attached to one that fails.
/// </remarks>
public abstract class Board : IAsyncDisposable
{
    private static readonly TimeSpan s_beginning = TimeSpan.FromSeconds(1);

    private readonly BoardThread _thread;
    private readonly TestBench _bench;
    private readonly BoardEvidence _evidence;
    private bool _isDisposed;

    private protected Board(BoardThread thread, TestBench bench, BoardProfile profile, BoardEvidence evidence, ulong seed, TimeSpan patience)
    {
        _thread = thread;
        _bench = bench;
        _evidence = evidence;
        Profile = profile;
        Seed = seed;
        Context = new ScenarioContext(bench, profile, [], patience);
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

    /// <summary>Takes the board's power and closes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        GC.SuppressFinalize(this);

        try
        {
            await _thread.RunAsync(End).ConfigureAwait(false);
        }
        catch (BenchBrokenException e) when (!_evidence.IsFailed)
        {
            // It died in the meantime.
            _evidence.IsFailed = true;
            throw new BoardBrokenException($"{e.Message}\n{_evidence}", e);
        }
        catch (BenchBrokenException)
        {
            // The test knows: what it failed by must not be hidden.
        }
        finally
        {
            _thread.Dispose();
            _evidence.Close();
        }
    }

    private bool End()
    {
        _thread.Pump(null);

        try
        {
            Context.EndScenario();
        }
        finally
        {
            _bench.Dispose();
        }

        return true;
    }

    internal void Do(Action work) => Do(() =>
    {
        work();
        return true;
    });

    internal T Do<T>(Func<T> work)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);

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

    /// <summary>Boots a board on a thread of its own; what does not come to that leaves its evidence, and nothing else.</summary>
    private protected static async Task<T> StartAsync<T>(BoardProfile profile, string? results, Func<BoardThread, BoardEvidence, T> boot)
    {
        var evidence = BoardEvidence.Create(results, profile.Name);
        var thread = new BoardThread($"board {profile.Name}");

        try
        {
            return await thread.RunAsync(() => boot(thread, evidence)).ConfigureAwait(false);
        }
        catch (BenchBrokenException e)
        {
            evidence.Abandon();
            thread.Dispose();
            throw new BoardBrokenException($"{e.Message}\n{evidence}", e);
        }
        catch
        {
            evidence.Abandon();
            thread.Dispose();
            throw;
        }
    }

    /// <summary>Whether the board answers an echo request within that time.</summary>
    private protected bool Answers(TimeSpan within)
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

    /// <summary>Waits until the firmware is ready.</summary>
    /// <param name="isReady">Looks, and lets some of the board's time pass.</param>
    /// <param name="limit">How long at most.</param>
    /// <param name="since">Of what that is counted, if it has to be said.</param>
    private protected void AwaitReady(Func<bool> isReady, TimeSpan limit, string since = "")
    {
        for (var end = Context.Now + limit; !isReady();)
        {
            if (_bench.Console.Refusal is { } refusal)
            {
                throw new BenchBrokenException($"the firmware does not run on this board: {refusal}");
            }

            if (Context.Now >= end)
            {
                if (_bench.Desk?.PortAbsence is { } absence)
                {
                    throw new BenchBrokenException(absence);
                }

                var last = _bench.Log.Lines.Count == 0 ? "nothing" : $"\"{_bench.Log.Lines[^1].Text}\"";
                throw Failure(string.Create(CultureInfo.InvariantCulture, $"firmware that is ready within {limit.TotalSeconds} s{since}"), $"the last line of the console is {last}");
            }
        }
    }

    /// <summary>Gives an app that says nothing of itself a moment to begin: the stack answers before the app listens.</summary>
    private protected void AwaitBeginning() => _bench.WaitUntil(static () => false, s_beginning);

    /// <summary>Whether the console has a line that says that the firmware is ready, now or within that time.</summary>
    private protected bool Says(Regex ready, TimeSpan within) => _bench.WaitUntil(() => _bench.Log.Lines.Any(line => ready.IsMatch(line.Text)), within);

    private static ushort Port(int port) =>
        port is > 0 and <= ushort.MaxValue ? (ushort)port : throw new ArgumentOutOfRangeException(nameof(port), port, "a port is 1 to 65535");
}
