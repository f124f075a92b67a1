namespace NanoNet.Validation;

/// <summary>The judges of all layers below TCP, and of what goes over many connections.</summary>
internal sealed class LayerJudges
{
    public LayerJudges(JudgeOptions options)
    {
        Subjects = new Subjects(options.Board);
        Arp = new ArpJudge(Evidence, Subjects, options.IsLossless);
        IPv4 = new IPv4Judge(Evidence, Subjects, options);
        IPv6 = new IPv6Judge(Evidence, Subjects);
        Fragments = new FragmentJudge(Evidence);
        Echoes = new EchoJudge(Evidence, Subjects);
        Neighbors = new NeighborJudge(Evidence, Subjects);
        Paths = new PathMtuJudge(Evidence, options.IsLossless);
        Dns = new DnsJudge(Evidence, Subjects, options);
        Dhcp = new DhcpJudge(Evidence, Subjects, options);
        Devices = new DeviceJudge(Evidence);
        Numbers = new InitialNumberJudge(Evidence);
        Ports = new PortJudge(Evidence);
        Identifications = new IdentificationJudge(Evidence);
        Ethernet = new EthernetJudge(Evidence, options);
        Capture = new CaptureInspector(Evidence);
        Udp = new UdpJudge(Evidence, Subjects, options, Dhcp, Dns);
        Icmp = new IcmpJudge(Evidence, Subjects, Udp, Echoes, Paths, Fragments);
        IcmpV6 = new IcmpV6Judge(Evidence, Subjects, Echoes, Neighbors, Paths);
    }

    public Evidence Evidence { get; } = new();

    public Subjects Subjects { get; }

    public EthernetJudge Ethernet { get; }

    public CaptureInspector Capture { get; }

    public ArpJudge Arp { get; }

    public IPv4Judge IPv4 { get; }

    public IPv6Judge IPv6 { get; }

    public FragmentJudge Fragments { get; }

    public IcmpJudge Icmp { get; }

    public IcmpV6Judge IcmpV6 { get; }

    public EchoJudge Echoes { get; }

    public NeighborJudge Neighbors { get; }

    public PathMtuJudge Paths { get; }

    public UdpJudge Udp { get; }

    public DhcpJudge Dhcp { get; }

    public DnsJudge Dns { get; }

    public DeviceJudge Devices { get; }

    public InitialNumberJudge Numbers { get; }

    public PortJudge Ports { get; }

    public IdentificationJudge Identifications { get; }

    /// <summary>The last frame has been judged.</summary>
    /// <param name="endNs">When the capture ends.</param>
    public void Finish(long endNs)
    {
        Arp.Finish(endNs);
        Echoes.Finish(endNs);
        Neighbors.Finish();
        Paths.Finish();
        Dns.Finish(endNs);
        Udp.Finish(endNs);
        Dhcp.Starts.Finish();
        Numbers.Finish();
        Ports.Finish();
        Identifications.Finish();
    }
}
