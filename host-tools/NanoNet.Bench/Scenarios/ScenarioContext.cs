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
    private static readonly TimeSpan s_fenceInterval = TimeSpan.FromSeconds(1);

    private readonly TestBench _bench;
    private readonly TimeSpan _patience;
    private readonly List<IDisposable> _open = [];
    private ushort _echoNumber;

    internal ScenarioContext(TestBench bench, BoardProfile board, IReadOnlyList<BoardAssembly> assemblies, TimeSpan? patience = null)
    {
        _bench = bench;
        _patience = patience ?? (bench.IsBroken ? PatienceWithFaults : DefaultPatience);
        TransferPatience = bench.IsBroken ? TimeSpan.FromMinutes(2) : TimeSpan.FromSeconds(20);
        TransferPatience = TransferPatience > _patience ? TransferPatience : _patience;
        Board = board;
        Firmware = board.Firmware;
        Assemblies = assemblies;
        Random = new Random(unchecked((int)bench.Seed));
    }

    public BoardProfile Board { get; }

    /// <summary>How long all of a transfer may take.</summary>
    public TimeSpan TransferPatience { get; }

    /// <summary>The firmware's assemblies with both hashes.</summary>
    public IReadOnlyList<BoardAssembly> Assemblies { get; }

    public BoardConsole Console => _bench.Console;

    /// <summary>The name of the firmware that the board was given.</summary>
    public string Firmware { get; init; }

    /// <summary>What firmware was found to offer that is not NanoNet's own; null for NanoNet's, which says it.</summary>
    public ServiceOffer? Offer { get; init; }

    /// <summary>What the firmware said of itself; skips the scenario where it need not.</summary>
    public FirmwareBanner Banner => _bench.Console.Banner ?? throw (Offer is null
        ? new ScenarioFailedException("the firmware's banner", "none on the console")
        : new ScenarioSkippedException("the firmware is not NanoNet's own and says no banner"));

    /// <summary>The board's hardware address: as the firmware says it, or as the profile does; all zeros if neither does.</summary>
    public MacAddress BoardMac => _bench.Desk?.Mac is { } onDesk ? onDesk
        : Offer is null ? Banner.Mac : MacAddress.TryParse(Board.Network.Mac, out var mac) ? mac : default;

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

    /// <summary>True while the plan has the cable pulled or the board's address claimed.</summary>
    public bool IsCutByPlan => _bench.IsCutByPlan;

    /// <summary>Payloads and ports; the same in every run with the same seed.</summary>
    public Random Random { get; }

    /// <summary>Clients that any service can have at once. Skips the scenario where that is not known.</summary>
    public int ConnectionSlots => Offer is null
        ? Banner.Clients
        : throw new ScenarioSkippedException("how many clients the firmware serves at once is not known");

    /// <summary>More connections than the board can serve at once.</summary>
    public int MoreThanSlots => Offer is null ? ConnectionSlots + 1 : Board.Limits.Sockets;

    /// <summary>The port of a service; skips the scenario where the firmware does not run it.</summary>
    public ushort PortOf(string service) => Offer is not null
        ? Offer.PortOf(service)
        : Banner.PortOf(service) ?? throw new ScenarioSkippedException($"the firmware does not run {service}");

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
        new(this, KeepUntilEnd(new TcpScript(host ?? Tester, BoardAddress, port, localPort)));

    /// <summary>An honest client, connected.</summary>
    public TcpClient Connect(ushort port, SyntheticHost? host = null)
    {
        var client = new TcpClient(this, KeepUntilEnd(TcpPeer.Connect(host ?? Tester, BoardAddress, port)));
        client.ExpectConnected();
        return client;
    }

    /// <summary>An honest client that tries until the board takes it: after a cut it may have no address yet.</summary>
    public TcpClient ConnectAgain(ushort port, TimeSpan within)
    {
        var end = Now + within;

        while (true)
        {
            var peer = KeepUntilEnd(TcpPeer.Connect(Tester, BoardAddress, port));
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

    /// <summary>One request over a connection of its own, to the end of the response, closed by both sides.</summary>
    public HttpAnswer Ask(ReadOnlySpan<byte> request)
    {
        var client = Connect(PortOf(FirmwareService.Http));
        client.Write(request);
        var answer = client.ReadToEnd();
        client.Close();
        client.ExpectClosed();
        return HttpAnswer.Parse(answer);
    }

    /// <summary>A request for the page at /, after whose answer the board closes.</summary>
    public byte[] PageRequest() => HttpRequest.Get("/", BoardAddress, HttpRequest.Close);

    /// <summary>Fails the scenario unless an answer is what GET / has to bring: NanoNet's page; of other firmware, which may have none, any that
    /// blames neither the request nor itself.</summary>
    public void RequirePage(HttpAnswer answer)
    {
        const int BadRequest = 400;
        const int FirstServerError = 500;
        const int Ok = 200;

        if (Offer is null)
        {
            answer.Require(Ok, "text/html");
            return;
        }

        Require(answer.Status is >= Ok and < FirstServerError and not BadRequest, "a status from 200 to 499, but not 400", $"\"{answer.Head}\"");
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

    /// <summary>Skips the scenario where the firmware is not NanoNet's own.</summary>
    /// <param name="what">What only that has.</param>
    public void RequireOwn(string what)
    {
        if (Offer is not null)
        {
            throw new ScenarioSkippedException($"{what} is known of NanoNet's own firmware only");
        }
    }

    /// <summary>As many served clients as the board has slots: each is connected and has had its first echo.</summary>
    /// <remarks>One after the other: a listener drops SYNs while its backlog is full.</remarks>
    public IReadOnlyList<TcpClient> FillSlots(ushort port, ReadOnlyMemory<byte> octets)
    {
        List<TcpClient> clients = [];

        while (clients.Count < ConnectionSlots)
        {
            clients.Add(Connect(port));
            clients[^1].ExpectEcho(octets);
        }

        return clients;
    }

    /// <summary>ARP packets that the tester receives from now on.</summary>
    public Inbox<SeenArp> WatchArp()
    {
        var inbox = new Inbox<SeenArp>();
        Tester.ArpReceived += inbox.Add;
        KeepUntilEnd(new Ending(() => Tester.ArpReceived -= inbox.Add));
        return inbox;
    }

    /// <summary>DHCP messages that the board sends from now on.</summary>
    public Inbox<SeenDhcp> WatchDhcp()
    {
        var inbox = new Inbox<SeenDhcp>();

        void Take(ReadOnlySpan<byte> frame, long number)
        {
            if (SeenDhcp.Of(number, Now, frame) is { } seen)
            {
                inbox.Add(seen);
            }
        }

        _bench.Cable.LeavingBoard += Take;
        KeepUntilEnd(new Ending(() => _bench.Cable.LeavingBoard -= Take));
        return inbox;
    }

    /// <summary>Lets the DHCP server treat the board otherwise, until the scenario ends.</summary>
    public void LetDhcp(DhcpConduct conduct)
    {
        Dhcp.Conduct = conduct;
        KeepUntilEnd(new Ending(() => Dhcp.Conduct = DhcpConduct.Serves));
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

    /// <summary>ICMP messages that the tester receives from now on.</summary>
    public Inbox<SeenIcmp> WatchIcmp()
    {
        var inbox = new Inbox<SeenIcmp>();
        Tester.IcmpReceived += inbox.Add;
        KeepUntilEnd(new Ending(() => Tester.IcmpReceived -= inbox.Add));
        return inbox;
    }

    /// <summary>Datagrams that come to a port of the tester's from now on.</summary>
    public Inbox<SeenDatagram> WatchUdp(ushort port)
    {
        var inbox = new Inbox<SeenDatagram>();
        Tester.ListenUdp(port, (_, source, sourcePort, data, number) =>
            inbox.Add(new SeenDatagram(number, Now, source, sourcePort, port, data.ToArray())));
        KeepUntilEnd(new Ending(() => Tester.CloseUdp(port)));
        return inbox;
    }

    /// <summary>True if time costs nothing: a scenario may wait for hours.</summary>
    public bool IsVirtualTime => _bench.Pump.Clock is not RealClock;

    /// <summary>How much later than it should something may be seen: a machine with other work to do is late.</summary>
    public TimeSpan Lateness => IsVirtualTime ? TimeSpan.FromMilliseconds(50) : TimeSpan.FromSeconds(2);

    /// <summary>The times and numbers that the board's stack is built with.</summary>
    public LwipTimes Times => new(Board);

    /// <summary>Loses frames until the scenario ends.</summary>
    /// <param name="direction">Which way.</param>
    /// <param name="kind">Which frames.</param>
    /// <param name="first">The first of them that is lost, from 1.</param>
    /// <param name="last">The last; null for only the first.</param>
    public CableFault Lose(FrameDirection direction, FrameKind kind, long first = 1, long? last = null) => Break(
        new HarmFault(FrameHarm.Drop, new FrameSelection { Kind = kind, First = first, Last = last ?? first }, direction));

    /// <summary>Breaks the cable until the scenario ends, or the fault is disposed of.</summary>
    public CableFault Break(Fault fault) => KeepUntilEnd(_bench.Cable.Watch(fault));

    /// <summary>Fails the scenario unless the cable has struck as many frames as it was to.</summary>
    public static StruckFrame RequireStruck(CableFault fault, int count = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        Require(
            fault.Count == count,
            string.Create(CultureInfo.InvariantCulture, $"{count} frames that the cable does this to: --{fault.Fault.Name} {fault.Fault}"),
            string.Create(CultureInfo.InvariantCulture, $"{fault.Count}"));
        return fault.Struck[0];
    }

    /// <summary>Pulls the cable; it is in again when the scenario ends.</summary>
    public void PullCable()
    {
        if (IsOnDesk)
        {
            throw new ScenarioSkippedException("nobody here can pull the cable of a board on the desk");
        }

        _bench.PullCable();
        KeepUntilEnd(new Ending(_bench.PlugCable));
    }

    /// <summary>Plugs the cable in again.</summary>
    public void PlugCable() => _bench.PlugCable();

    /// <summary>A second host that claims the board's address until the scenario ends.</summary>
    public AddressClaimer ClaimAddress()
    {
        var claimer = new AddressClaimer(_bench.Pump, _bench.Switch, BoardAddress, AddressClaimer.DefaultMac);
        KeepUntilEnd(new Ending(() =>
        {
            claimer.Sleep();
            _bench.Switch.Detach(claimer);
            ForgetBoard();
        }));
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
    public void Fence(SyntheticHost? host = null)
    {
        var from = host ?? Tester;
        var sequence = ++_echoNumber;
        var isAnswered = false;

        void Take(SeenIcmp icmp) => isAnswered |=
            icmp is { Type: IcmpType.EchoReply, Identifier: FenceIdentifier } && icmp.SequenceNumber == sequence;

        from.IcmpReceived += Take;

        try
        {
            from.SendIcmp(BoardAddress, IcmpHeader.Echo(FenceIdentifier, sequence), default);

            // What the cable loses of the bench's own questions is asked again.
            for (var left = _patience; _bench.IsBroken && left > s_fenceInterval && !_bench.WaitUntil(() => isAnswered, s_fenceInterval); left -= s_fenceInterval)
            {
                from.SendIcmp(BoardAddress, IcmpHeader.Echo(FenceIdentifier, sequence), default);
            }

            WaitFor(() => isAnswered, "an echo reply, which shows that earlier frames were dealt with", static () => "none");
        }
        finally
        {
            from.IcmpReceived -= Take;
        }
    }

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

    internal void EndScenario()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            _open[i].Dispose();
        }

        _open.Clear();
    }

    private const ushort FenceIdentifier = 0x4E4E;

    private T KeepUntilEnd<T>(T opened)
        where T : IDisposable
    {
        _open.Add(opened);
        return opened;
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
