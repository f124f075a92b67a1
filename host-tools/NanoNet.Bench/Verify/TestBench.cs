using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>One board on its cable with everything around it: switch, capture, tester hosts, DHCP server, console.</summary>
/// <remarks>Made, used and disposed on one thread, which must live as long as the bench: the board process dies with it.</remarks>
public sealed class TestBench : IDisposable
{
    public const string CaptureFile = "capture.pcapng";
    public const string ConsoleFile = "console.log";
    public const string FaultsFile = "faults.log";

    /// <summary>How long a firmware may take until it is ready.</summary>
    /// <remarks>Boards boot in milliseconds here; a machine that builds at the same time takes a hundred times longer.</remarks>
    public static readonly TimeSpan BootLimit = TimeSpan.FromSeconds(30);

    /// <summary>The same on a cable that misbehaves: DHCP alone asks again after 2, 4, 8, 16 and 32 s, and then every minute.</summary>
    public static readonly TimeSpan BootLimitWithFaults = TimeSpan.FromSeconds(120);

    /// <summary>The same where waiting costs nothing: of 30 frames in a hundred lost in bursts, ten answers in a row may be.</summary>
    public static readonly TimeSpan BootLimitInVirtualTime = TimeSpan.FromMinutes(30);

    private const byte FirstTesterNumber = 1;
    private const byte SecondTesterNumber = 2;
    private const byte ClientNumber = 3;

    /// <summary>The same on the desk: a PHY takes seconds to agree on a speed, and a flash chip to be read.</summary>
    public static readonly TimeSpan BootLimitOnDesk = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(2);

    private readonly CancellationToken _cancellation;
    private readonly CableListener _listener;
    private BoardPort? _port;
    private bool _isPlugged = true;
    private readonly List<(Instant From, Instant To)> _cuts = [];
    private FaultSchedule? _schedule;
    private IReadOnlyList<CableFault> _planned = [];

    /// <param name="folder">Existing folder for the capture and the console's log; null keeps neither.</param>
    /// <param name="network">Which addresses are in use.</param>
    /// <param name="seed">Of everything random in the tester.</param>
    /// <param name="cancellation">Ends every wait with <see cref="OperationCanceledException"/>.</param>
    public TestBench(string? folder, BoardNetwork network, ulong seed, CancellationToken cancellation = default)
        : this(new RealClock(), folder, network, seed, cancellation)
    {
    }

    /// <summary>A bench with its own clock.</summary>
    /// <param name="clock">Its time.</param>
    /// <param name="folder">Existing folder for the capture and the console's log; null keeps neither.</param>
    /// <param name="network">Which addresses are in use.</param>
    /// <param name="seed">Of everything random in the tester.</param>
    /// <param name="cancellation">Ends every wait with <see cref="OperationCanceledException"/>.</param>
    public TestBench(IBenchClock clock, string? folder, BoardNetwork network, ulong seed, CancellationToken cancellation = default)
        : this(clock, new PerfectCable(), folder, network, seed, cancellation)
    {
    }

    /// <summary>A bench whose capture is a file of its own.</summary>
    /// <param name="capture">A file that does not exist yet; null for none.</param>
    /// <param name="log">The console's log, a file that does not exist yet; null for none.</param>
    /// <param name="network">Which addresses are in use.</param>
    /// <param name="seed">Of everything random in the tester.</param>
    /// <param name="cancellation">Ends every wait with <see cref="OperationCanceledException"/>.</param>
    public TestBench(string? capture, string? log, BoardNetwork network, ulong seed, CancellationToken cancellation)
        : this(new RealClock(), capture, log, network, seed, cancellation)
    {
    }

    /// <summary>A bench with its own clock whose capture is a file of its own.</summary>
    /// <param name="clock">Its time.</param>
    /// <param name="capture">A file that does not exist yet; null for none.</param>
    /// <param name="log">The console's log, a file that does not exist yet; null for none.</param>
    /// <param name="network">Which addresses are in use.</param>
    /// <param name="seed">Of everything random in the tester.</param>
    /// <param name="cancellation">Ends every wait with <see cref="OperationCanceledException"/>.</param>
    public TestBench(IBenchClock clock, string? capture, string? log, BoardNetwork network, ulong seed, CancellationToken cancellation)
        : this(clock, new PerfectCable(), capture, log, null, network, seed, cancellation)
    {
    }

    /// <summary>A bench with its own clock and a cable that may misbehave.</summary>
    public TestBench(IBenchClock clock, ICableFaults faults, string? folder, BoardNetwork network, ulong seed, CancellationToken cancellation)
        : this(clock, faults, InFolder(folder, CaptureFile), InFolder(folder, ConsoleFile), InFolder(folder, FaultsFile), network, seed, cancellation)
    {
    }

    private TestBench(
        IBenchClock clock,
        ICableFaults faults,
        string? capture,
        string? log,
        string? faultLog,
        BoardNetwork network,
        ulong seed,
        CancellationToken cancellation)
    {
        _cancellation = cancellation;
        Seed = seed;
        Network = network;
        Pump = new Pump(clock);
        Switch = new Switch();
        Recorder = new FrameRecorder(clock, capture);
        Log = new ConsoleLog(clock, log);
        Console = new BoardConsole(Log);
        Tester = Host("tester", FirstTesterNumber, seed);
        SecondTester = Host("second tester", SecondTesterNumber, seed);
        Dhcp = new DhcpServer(Tester, DhcpLease.For(network));
        _listener = new CableListener(Pump);
        Cable = new FaultyCable(Pump, seed, faults, faultLog);
        _listener.Connected += endpoint => PlugIn(new BoardPort(Switch, endpoint, Recorder, Cable));
    }

    public BoardNetwork Network { get; }

    /// <summary>Of everything random in the tester.</summary>
    public ulong Seed { get; }

    /// <summary>Whether time is the bench's own rather than the host's.</summary>
    public bool IsVirtualTime => Pump.Clock is VirtualClock;

    public Pump Pump { get; }

    public Switch Switch { get; }

    public FrameRecorder Recorder { get; }

    /// <summary>The cable between the board's port and the switch, and what is wrong with it.</summary>
    public FaultyCable Cable { get; }

    /// <summary>True if something is wrong with the cable by plan.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The faults that the cable has by plan.</summary>
    public IReadOnlyList<CableFault> Planned => _planned;

    /// <summary>What the plan did so far: frames that it struck, times that it pulled the cable or claimed the address.</summary>
    public long HarmByPlan => _planned.Sum(static fault => fault.Count) + (_schedule?.Count ?? 0);

    /// <summary>True while the plan has the cable pulled or the board's address claimed.</summary>
    public bool IsCutByPlan => _schedule is { IsAtWork: true };

    /// <summary>When the cable was out; the last one may last.</summary>
    public IReadOnlyList<(Instant From, Instant To)> Cuts => _cuts;

    public ConsoleLog Log { get; }

    /// <summary>What the console's lines say so far.</summary>
    public BoardConsole Console { get; }

    /// <summary>Gateway, DHCP server and first client: 192.0.2.1.</summary>
    public SyntheticHost Tester { get; }

    /// <summary>A second client: 192.0.2.2.</summary>
    public SyntheticHost SecondTester { get; }

    public DhcpServer Dhcp { get; }

    /// <summary>The virtual board; null before it is started, and where the board is on the desk.</summary>
    public VirtualBoardProcess? Board { get; private set; }

    /// <summary>The board on the desk; null before it is started, and where the board is virtual.</summary>
    public DeskBoard? Desk { get; private set; }

    /// <summary>Whether the board's console is heard.</summary>
    public bool HasConsole => Desk is null or { HasConsole: true };

    private IBenchBoard? Whichever => Board is not null ? Board : Desk;

    /// <summary>When the board got its power.</summary>
    public Instant PoweredOn { get; private set; }

    /// <summary>The address of real clients, by a TAP or carried by a forwarder: 192.0.2.3.</summary>
    public IPv4Address ClientAddress => AddressOf(ClientNumber);

    /// <summary>A further host on the switch, for what comes from real clients.</summary>
    public SyntheticHost ClientHost() => Host("client", ClientNumber, Seed);

    /// <summary>Starts the board program. The board has no power yet.</summary>
    /// <exception cref="BenchBrokenException">It cannot be started, or refuses.</exception>
    public void Start(VirtualBoardSetup setup) =>
        Board = VirtualBoardProcess.Start(Pump, setup with { IsVirtualTime = IsVirtualTime }, _listener.Path, Log);

    /// <summary>Takes a board on the desk into the bench. It goes on as it is until <see cref="PowerOn"/>.</summary>
    /// <exception cref="BenchBrokenException">Its interface or port cannot be had, or somebody has the tester's addresses.</exception>
    public void Start(DeskBoardSetup setup)
    {
        Desk = new DeskBoard(Pump, setup, Recorder, Log);
        DeskSearch.RequireFreeAddresses(this, Desk);
        PlugIn(new BoardPort(Switch, Desk.Endpoint, Recorder, Cable));
    }

    /// <summary>Makes sure that the board on the desk is there, and learns who it is where nobody heard it say so.</summary>
    /// <exception cref="BenchBrokenException">It is not.</exception>
    public void FindOnDesk()
    {
        DeskSearch.Find(this, Desk ?? throw new InvalidOperationException("no board on the desk"));

        if (!Desk.HasConsole && StatusPage.Read(this) is { } said)
        {
            Console.Learn(said);
        }

        if (Console.Banner is null)
        {
            AskMissed();
        }
    }

    /// <summary>Gives the board power and waits until the firmware says that it is ready.</summary>
    /// <param name="saysReady">False for firmware that is not ours and never says so: nothing is waited for.</param>
    /// <exception cref="BenchBrokenException">It did not get that far; the message says why.</exception>
    public void PowerOn(bool saysReady = true)
    {
        var board = Whichever ?? throw new InvalidOperationException("the board is not started");
        PoweredOn = Pump.Clock.Now;
        Cable.Log.Origin = PoweredOn;
        _schedule?.Begin();
        board.PowerOn();

        if (Pump.Clock is VirtualClock clock)
        {
            // Before it is on the cable its clock does not go, and neither does the bench's.
            clock.AwaitBoard();
            WaitUntil(() => _port is not null, BootLimit);
        }

        if (saysReady)
        {
            AwaitReady();
        }
    }

    /// <summary>Waits until the firmware says that it is ready.</summary>
    /// <exception cref="BenchBrokenException">It did not get that far; the message says why.</exception>
    public void AwaitReady()
    {
        var limit = Desk?.Setup.StartLimit ?? (!IsBroken ? Desk is null ? BootLimit : BootLimitOnDesk : IsVirtualTime ? BootLimitInVirtualTime : BootLimitWithFaults);
        var isReady = Desk is null ? WaitUntil(HasSaid, limit) : AwaitDesk(limit);

        if (Console.Refusal is { } refusal)
        {
            throw new BenchBrokenException($"the firmware does not run on this board: {refusal}") { IsOfFirmware = true };
        }

        if (!isReady && Console.Exceptions is [var first, ..])
        {
            throw new BenchBrokenException($"the firmware does not start: {first}") { IsOfFirmware = true };
        }

        if (!isReady)
        {
            var last = Log.Lines.Count == 0 ? "nothing" : $"\"{Log.Lines[^1].Text}\"";
            throw new BenchBrokenException(Desk is null
                ? $"the firmware was not ready {limit.TotalSeconds} s after power on; the last console line is {last}"
                : Desk.PortAbsence ?? $"the firmware was not ready {limit.TotalSeconds} s after its reboot; the last console line is {last}; {Desk.Advice}");
        }

        Desk?.EndStart();

        bool HasSaid() => Console.IsReady || Console.Refusal is not null;

        // What a board on its own USB says before its port is open again is lost: then its page is asked now and then.
        bool AwaitDesk(TimeSpan within)
        {
            for (var end = Pump.Clock.Now + within; Pump.Clock.Now < end;)
            {
                var left = end - Pump.Clock.Now;

                if (WaitUntil(HasSaid, left < s_look ? left : s_look) || AskMissed())
                {
                    return true;
                }

                // What threw goes on in other threads at best, and they had time to say so.
                if (Console.Exceptions.Count > 0)
                {
                    return false;
                }
            }

            return false;
        }
    }

    /// <summary>Lets everything be wrong with the cable that a plan says. Before power on: its times are counted from there.</summary>
    public void Break(FaultPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        _planned = [.. plan.Faults.Select(Cable.Add)];
        IsBroken = !plan.IsEmpty;
        _schedule = new FaultSchedule(this, plan);
    }

    /// <summary>Pulls the cable: the board loses its link, and frames go nowhere.</summary>
    public void PullCable() => SetCable(false);

    /// <summary>Plugs the cable in again.</summary>
    public void PlugCable() => SetCable(true);

    /// <summary>Lets the bench live until a condition holds.</summary>
    /// <returns>False if the time ran out first.</returns>
    /// <exception cref="BenchBrokenException">The board died meanwhile.</exception>
    public bool WaitUntil(Func<bool> condition, TimeSpan within)
    {
        var isMet = Pump.RunUntil(() => condition() || IsBoardGone, Pump.Clock.Now + within, _cancellation);

        if (IsBoardGone && !condition())
        {
            throw Whichever!.Death();
        }

        return isMet;
    }

    public void Dispose()
    {
        Whichever?.PowerOff();

        // Frames that the board sent last are still in the socket.
        Pump.RunUntil(() => _listener.Endpoint is not { IsOpen: true }, TimeSpan.FromMilliseconds(200));
        Whichever?.Dispose();

        if (_port is not null)
        {
            Switch.Detach(_port);
        }

        _listener.Dispose();
        Pump.Dispose();
        Recorder.Dispose();
        Cable.Dispose();
        Log.Dispose();
    }

    private bool AskMissed()
    {
        if (Desk is not { HasMissedLines: true, PortAbsence: null } || StatusPage.Read(this) is not { } said)
        {
            return false;
        }

        Console.Learn(said);
        return true;
    }

    // A board that starts anew comes by a new port, into which the cable is plugged or not as before.
    private void PlugIn(BoardPort port)
    {
        if (_port is { } before)
        {
            Switch.Detach(before);
        }

        _port = port;

        if (!_isPlugged)
        {
            port.IsPlugged = false;
            SetCarrier(false);
        }
    }

    private void SetCable(bool isPlugged)
    {
        if (isPlugged && !_isPlugged)
        {
            _cuts[^1] = (_cuts[^1].From, Pump.Clock.Now);
        }
        else if (!isPlugged && _isPlugged)
        {
            _cuts.Add((Pump.Clock.Now, Instant.Never));
        }

        _isPlugged = isPlugged;

        // A board that is starting finds it as it is then.
        if (_port is not null)
        {
            _port.IsPlugged = isPlugged;
            SetCarrier(isPlugged);
        }
    }

    // In virtual time it is told over the cable, where it has its place among the frames.
    private void SetCarrier(bool isUp)
    {
        if (_listener.Endpoint is LockStepEndpoint inStep)
        {
            inStep.SetCarrier(isUp);
        }
        else
        {
            Whichever!.SetCarrier(isUp);
        }
    }

    private IPv4Address AddressOf(byte number) => number != ClientNumber && Network.Tester is { } first ? new(first.Value + number - FirstTesterNumber) : new((Network.Gateway.Value & IPv4Address.MaskOf(Network.PrefixLength).Value) | number);

    private SyntheticHost Host(string name, byte number, ulong seed) => new(
        Pump, Switch, name, new MacAddress(SyntheticHost.FirstMac - FirstTesterNumber + number), AddressOf(number), Network.PrefixLength, seed + number);

    // Its cable alone says nothing: a board that starts anew, or sleeps, has none for that long.
    private bool IsBoardGone => Whichever is { HasExited: true };

    private static string? InFolder(string? folder, string name) => folder is null ? null : Path.Combine(folder, name);
}
