using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>What a scenario's lines speak to: the tester's hosts on the cable, the board's console, and one way to wait.</summary>
/// <remarks>Everything opened here is closed when the scenario ends, whatever its end: one leaves nothing behind for the next.</remarks>
public sealed class ScenarioContext
{
    /// <summary>How long a board may take for an ordinary answer. Far above what it takes; only a failure waits for it.</summary>
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(3);

    /// <summary>The same on a cable that loses frames: lwIP sends again after 1.5 or 3 s, and then after twice that.</summary>
    public static readonly TimeSpan PatienceWithFaults = TimeSpan.FromSeconds(10);

    private const int MaxListed = 5;

    private readonly TestBench _bench;
    private readonly TimeSpan _patience;
    private readonly ScenarioEnding _ending = new();
    private readonly BoardFence _fence;

    internal ScenarioContext(TestBench bench, BoardProfile board, IReadOnlyList<BoardAssembly> assemblies, TimeSpan? patience = null)
    {
        _bench = bench;
        _patience = patience ?? (bench.IsBroken ? PatienceWithFaults : DefaultPatience);
        TransferPatience = bench.IsBroken ? TimeSpan.FromMinutes(2) : TimeSpan.FromSeconds(20);
        TransferPatience = TransferPatience > _patience ? TransferPatience : _patience;
        Board = board;
        Firmware = new ScenarioFirmware(bench.Console, board);
        Cable = new ScenarioCable(bench, _ending);
        Watch = new ScenarioWatch(bench, _ending);
        Http = new ScenarioHttp(this);
        Assemblies = assemblies;
        Random = new Random(unchecked((int)bench.Seed));
        _fence = new BoardFence(bench, _patience);
    }

    public BoardProfile Board { get; }

    /// <summary>How long all of a transfer may take.</summary>
    public TimeSpan TransferPatience { get; }

    /// <summary>The firmware's assemblies with both hashes.</summary>
    public IReadOnlyList<BoardAssembly> Assemblies { get; }

    public BoardConsole Console => _bench.Console;

    /// <summary>What runs on the board.</summary>
    public ScenarioFirmware Firmware { get; init; }

    /// <summary>The cable, to break it.</summary>
    public ScenarioCable Cable { get; }

    /// <summary>What comes to the tester besides connections.</summary>
    public ScenarioWatch Watch { get; }

    /// <summary>Requests to the board's HTTP service.</summary>
    public ScenarioHttp Http { get; }

    /// <summary>The board's hardware address: as the firmware says it, or as the profile does; all zeros if neither does.</summary>
    public MacAddress BoardMac => _bench.Desk?.Mac is { } onDesk ? onDesk
        : Firmware.IsOwn ? Firmware.Banner.Mac : MacAddress.TryParse(Board.Network.Mac, out var mac) ? mac : default;

    public BoardNetwork Network => _bench.Network;

    /// <summary>The board's address as the bench set it.</summary>
    public IPv4Address BoardAddress => _bench.Network.Address;

    public SyntheticHost Tester => _bench.Tester;

    public SyntheticHost SecondTester => _bench.SecondTester;

    public DhcpServer Dhcp => _bench.Dhcp;

    public Instant Now => _bench.Pump.Clock.Now;

    /// <summary>Frames in the capture so far.</summary>
    public long FrameCount => _bench.Recorder.Count;

    /// <summary>What the cable did by plan so far, whatever a scenario asks of it besides.</summary>
    public long HarmByPlan => _bench.HarmByPlan;

    /// <summary>Why nothing reaches a board on the desk at this moment; null where something may.</summary>
    internal string? LinkTrouble => _bench.Desk?.LinkTrouble;

    /// <summary>True while the plan has the cable pulled or the board's address claimed.</summary>
    public bool IsCutByPlan => _bench.IsCutByPlan;

    /// <summary>Payloads and ports; the same in every run with the same seed.</summary>
    public Random Random { get; }

    /// <summary>The port of a service; skips the scenario where the firmware does not run it.</summary>
    public ushort PortOf(string service) => Firmware.PortOf(service);

    /// <summary>A TCP or UDP port on which nothing listens; another one each time.</summary>
    public ushort ClosedPort()
    {
        // Above the well-known services, below the board's own dynamic ports (lwIP: 49152 and up).
        const int First = 40000;
        const int Count = 5000;

        return (ushort)(First + Random.Next(Count));
    }

    /// <summary>Octets in which every place differs from its neighbours, so that a shift or a repetition shows.</summary>
    public byte[] Payload(int length)
    {
        var octets = new byte[length];
        Random.NextBytes(octets);
        return octets;
    }

    /// <summary>A connection under this scenario's full control, closed at first.</summary>
    public ScriptedClient Script(ushort port, SyntheticHost? host = null, ushort? localPort = null) =>
        new(this, _ending.Keep(new TcpScript(host ?? Tester, BoardAddress, port, localPort)));

    /// <summary>An honest client, connected.</summary>
    public TcpClient Connect(ushort port, SyntheticHost? host = null)
    {
        var client = new TcpClient(this, _ending.Keep(TcpPeer.Connect(host ?? Tester, BoardAddress, port)));
        client.ExpectConnected();
        return client;
    }

    /// <summary>An honest client that tries until the board takes it: after a cut it may have no address yet.</summary>
    public TcpClient ConnectAgain(ushort port, TimeSpan within)
    {
        var end = Now + within;

        while (true)
        {
            var peer = _ending.Keep(TcpPeer.Connect(Tester, BoardAddress, port));
            _bench.WaitUntil(() => peer.IsOpen || peer.EndReason != TcpEndReason.None, DefaultPatience);

            if (peer.IsOpen)
            {
                return new TcpClient(this, peer);
            }

            Require(Now < end, "SYN,ACK: the board serves again", "none");
            peer.Abort();
            Pass(DefaultPatience);
        }
    }

    /// <summary>True if the board is no virtual one: it lies on the desk.</summary>
    public bool IsOnDesk => _bench.Desk is not null;

    /// <summary>Skips the scenario where the board's console is not heard.</summary>
    public void RequireConsole()
    {
        if (!_bench.HasConsole)
        {
            throw new ScenarioSkippedException("the board's serial port is not known: --port says it");
        }
    }

    /// <summary>Skips the scenario where the board was not started in this run.</summary>
    public void RequireStart()
    {
        if (!_bench.HasConsole)
        {
            throw new ScenarioSkippedException("the board was not rebooted: that is done by its serial port, which --port says");
        }
    }

    /// <summary>As many served clients as the board has slots: each is connected and has had its first echo.</summary>
    /// <remarks>One after the other: a listener drops SYNs while its backlog is full.</remarks>
    public IReadOnlyList<TcpClient> FillSlots(ushort port, ReadOnlyMemory<byte> octets)
    {
        List<TcpClient> clients = [];

        while (clients.Count < Firmware.ConnectionSlots)
        {
            clients.Add(Connect(port));
            clients[^1].ExpectEcho(octets);
        }

        return clients;
    }

    /// <summary>Lets the DHCP server treat the board otherwise, until the scenario ends.</summary>
    public void LetDhcp(DhcpConduct conduct)
    {
        Dhcp.Conduct = conduct;
        _ending.Add(() => Dhcp.Conduct = DhcpConduct.Serves);
    }

    /// <summary>Skips the scenario where the board does not have its address from the DHCP server.</summary>
    /// <returns>When the lease began that it has now.</returns>
    public Instant RequireLease()
    {
        if (!Network.IsDhcp)
        {
            throw new ScenarioSkippedException("the board has a static address");
        }

        // After a scenario that took it away the board asks once a minute.
        if (!Await(() => Dhcp.Granted is not null, TimeSpan.FromMinutes(2)))
        {
            // What the cable lost may be why the board does not know that its lease has ended.
            throw _bench.IsBroken
                ? new ScenarioSkippedException("the board has no lease, on a cable that was told to do harm")
                : new ScenarioFailedException("a lease", string.Join(", ", Dhcp.Exchanges.TakeLast(MaxListed)));
        }

        return Dhcp.Granted!.Value;
    }

    /// <summary>True if time costs nothing: a scenario may wait for hours.</summary>
    public bool IsVirtualTime => _bench.Pump.Clock is not RealClock;

    /// <summary>How much later than it should something may be seen: a machine with other work to do is late.</summary>
    public TimeSpan Lateness => IsVirtualTime ? TimeSpan.FromMilliseconds(50) : TimeSpan.FromSeconds(2);

    /// <summary>The times and numbers that the board's stack is built with.</summary>
    public LwipTimes Times => new(Board);

    /// <summary>A second host that claims the board's address until the scenario ends.</summary>
    public AddressClaimer ClaimAddress()
    {
        var claimer = new AddressClaimer(_bench.Pump, _bench.Switch, BoardAddress, AddressClaimer.DefaultMac);
        _ending.Add(() =>
        {
            claimer.Sleep();
            _bench.Switch.Detach(claimer);
            ForgetBoard();
        });
        claimer.Wake();
        return claimer;
    }

    /// <summary>Lets the tester's hosts ask for the board's hardware address again.</summary>
    public void ForgetBoard()
    {
        Tester.Forget(BoardAddress);
        SecondTester.Forget(BoardAddress);
    }

    /// <summary>Fails the scenario unless something took as long as it should.</summary>
    /// <param name="what">What took it.</param>
    /// <param name="seen">How long it took.</param>
    /// <param name="least">At least.</param>
    /// <param name="most">At most, <see cref="Lateness"/> aside.</param>
    public void RequireTime(string what, TimeSpan seen, TimeSpan least, TimeSpan most) => Require(
        seen >= least && seen <= most + Lateness,
        string.Create(CultureInfo.InvariantCulture, $"{what} after {least.TotalSeconds:0.###} to {most.TotalSeconds:0.###} s"),
        string.Create(CultureInfo.InvariantCulture, $"after {seen.TotalSeconds:0.###} s"));

    /// <summary>Waits for something; what comes before it is passed over, and listed if it never comes.</summary>
    /// <param name="inbox">Where it comes.</param>
    /// <param name="expected">For the failure: what it is, in words.</param>
    /// <param name="match">How to know it.</param>
    /// <param name="within">How long; null for the ordinary time.</param>
    public T Expect<T>(Inbox<T> inbox, string expected, Predicate<T> match, TimeSpan? within = null)
        where T : class, ISeen
    {
        List<T> passedOver = [];
        T? found = null;

        if (_bench.WaitUntil(() => (found = inbox.Take(match, passedOver)) is not null, within ?? _patience))
        {
            return found!;
        }

        throw new ScenarioFailedException(expected, Describe(passedOver));
    }

    /// <summary>Waits for a condition that need not come.</summary>
    /// <returns>False if the time ran out first.</returns>
    public bool Await(Func<bool> condition, TimeSpan within) => _bench.WaitUntil(condition, within);

    /// <summary>Waits for a condition.</summary>
    /// <param name="condition">What has to become true.</param>
    /// <param name="expected">For the failure: what it is, in words.</param>
    /// <param name="seen">For the failure: how things stand instead.</param>
    /// <param name="within">How long; null for the ordinary time.</param>
    public void WaitFor(Func<bool> condition, string expected, Func<string> seen, TimeSpan? within = null)
    {
        if (!_bench.WaitUntil(condition, within ?? _patience))
        {
            throw new ScenarioFailedException(expected, seen());
        }
    }

    /// <summary>Lets time pass, on the bench's clock.</summary>
    public void Pass(TimeSpan time) => _bench.WaitUntil(static () => false, time);

    /// <summary>Fails the scenario unless something holds.</summary>
    public static void Require(bool holds, string expected, string seen)
    {
        if (!holds)
        {
            throw new ScenarioFailedException(expected, seen);
        }
    }

    /// <summary>Waits until the board has dealt with every frame sent so far, so that silence about them is proven.</summary>
    /// <remarks>Its stack takes frames in order: the answer to an echo request comes after every answer to what was sent before it.</remarks>
    public void Fence(SyntheticHost? host = null) => _fence.Pass(host ?? Tester);

    /// <summary>Fails if anything came, or comes before the board has dealt with what was sent.</summary>
    public void ExpectSilence<T>(Inbox<T> inbox, string expected, SyntheticHost? host = null)
        where T : class, ISeen
    {
        Fence(host);
        List<T> came = [];
        inbox.Take(static _ => false, came);
        Require(came.Count == 0, expected, Describe(came));
    }

    /// <summary>What came, with frame numbers, for a failure.</summary>
    public static string Describe<T>(IReadOnlyCollection<T> seen)
        where T : ISeen
    {
        if (seen.Count == 0)
        {
            return "nothing";
        }

        var listed = string.Join("; ", seen.TakeLast(MaxListed).Select(static one => string.Create(CultureInfo.InvariantCulture, $"frame {one.Number}: {one}")));

        return seen.Count > MaxListed ? string.Create(CultureInfo.InvariantCulture, $"{seen.Count - MaxListed} others; {listed}") : listed;
    }

    /// <summary>Closes all that the scenario has opened.</summary>
    internal void EndScenario() => _ending.End();
}
