using System.Collections.Generic;
using System.IO.Enumeration;
using System.Linq;

namespace NanoNet.Bench;

/// <summary>Every scenario there is, in the order in which a run takes them: first what a good cable shows, then what a bad one does.</summary>
public static class ScenarioCatalog
{
    public static IReadOnlyList<IScenario> All { get; } =
    [
        new BootBannerScenario(),
        new IdentityScenario(),
        new DhcpScenario(),
        new ArpReplyScenario(),
        new IcmpEchoScenario(),
        new UdpEchoScenario(),
        new UdpClosedPortScenario(),
        new OpenCloseScenario(),
        new StreamScenario(),
        new HalfCloseScenario(),
        new ClosedPortSynScenario(),
        new ClosedPortAckScenario(),
        new ClosedPortResetScenario(),
        new RepeatedSynScenario(),
        new ResetFreesScenario(),
        new OutOfOrderScenario(),
        new BadChecksumScenario(),
        new ProbeScenario(),
        new ZeroWindowScenario(),
        new TwoClientsScenario(),
        new ClientWaitsScenario(),
        new IdleGivesWayScenario(),
        new HttpGetScenario(),
        new HttpStatusScenario(),
        new HttpNotFoundScenario(),
        new Http10Scenario(),
        new HttpCloseScenario(),
        new HttpOctetsScenario(),
        new HttpTwoSegmentsScenario(),
        new SynLostScenario(),
        new SynAckLostScenario(),
        new ThirdAckLostScenario(),
        new ThirdAckInDataScenario(),
        new FinLostScenario(),
        new FinAckLostScenario(),
        new BoardFinLostScenario(),
        new LastAckLostScenario(),
        new HttpFinLostScenario(),
        new DataLostScenario(),
        new EchoLostScenario(),
        new DuplicatedScenario(),
        new DisorderScenario(),
        new PeerRestartedScenario(),
        new PeerVanishedScenario(),
        new HalfOpenEntryScenario(),
        new PersistScenario(),
        new TimeWaitScenario(),
        new GiveUpScenario(),
        new KeepAliveScenario(),
        new BoardSynLostScenario(),
        new FragmentsScenario(),
        new ReassemblyTimeoutScenario(),
        new AddressClashScenario(),
        new NeighborExpiryScenario(),
        new LinkCutScenario(),
        new DhcpRenewScenario(),
        new DhcpNakScenario(),
        new DhcpRebindScenario(),
        new DhcpExpiryScenario(),
        new ConsoleCleanScenario(),
    ];

    /// <summary>The scenarios that a run takes.</summary>
    /// <param name="patterns">Ids, <c>*</c> and <c>?</c> as in a shell, upper and lower case alike. Empty for the default ones.</param>
    /// <param name="all">With empty <paramref name="patterns"/>, take those that are not default too.</param>
    public static IReadOnlyList<IScenario> Select(IReadOnlyList<string> patterns, bool all) => patterns.Count == 0
        ? [.. All.Where(scenario => all || scenario.IsDefault)]
        : [.. All.Where(scenario => patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, scenario.Id)))];
}
