using System.Collections.Generic;
using System.Linq;
using NanoNet.Validation.Tests.Dhcp;
using NanoNet.Validation.Tests.Dns;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>What a capture does not show is not decided, and the verdict says what is missing.</summary>
public class UndecidableTests
{
    [Theory]
    [InlineData("TCP-MSS-RESPECT")]
    [InlineData("TCP-WINDOW")]
    [InlineData("TCP-3WHS")]
    public void Capture_that_begins_in_mid_connection(string id)
    {
        var scene = new Scene { Options = new JudgeOptions() };
        scene.Client("PA", 100, 200, "hello");
        scene.Server("A", 200, 105);
        AssertUndecidable(scene, id);
    }

    [Fact]
    public void Third_segment_that_is_not_in_the_capture()
    {
        var scene = new Scene { Options = new JudgeOptions() };
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        AssertUndecidable(scene, "TCP-3WHS");
    }

    [Fact]
    public void Third_segment_of_a_client_that_resets_instead_is_not_missing()
    {
        var scene = new Scene { Options = new JudgeOptions() };
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Client("RA", 1, 1);
        Assert.Equal(Outcome.NotExercised, Verdict(scene, "TCP-3WHS").Outcome);
    }

    [Fact]
    public void Acknowledgment_of_octets_that_are_not_in_the_capture()
    {
        var scene = new Scene { Options = new JudgeOptions() }.Open();
        scene.Server("A", 1, 6);
        scene.Client("PA", 6, 1, "world");
        AssertUndecidable(scene, "TCP-ACK-RANGE");
    }

    [Fact]
    public void Acknowledgment_of_octets_that_are_sent_only_later_is_a_violation_in_any_capture()
    {
        var scene = new Scene { Options = new JudgeOptions() }.Open();
        scene.Server("A", 1, 6);
        scene.Client("PA", 1, 1, "hello");
        var verdict = Verdict(scene, "TCP-ACK-RANGE");
        Assert.Equal(Outcome.Violated, verdict.Outcome);
        Assert.Equal([4], verdict.Frames);
    }

    [Fact]
    public void Frames_cut_by_the_snap_length()
    {
        var whole = Scene.Dialogue();
        var scene = new Scene { Options = new JudgeOptions() };

        foreach (var (_, octets, length) in whole.Frames)
        {
            scene.Frame(octets[..System.Math.Min(octets.Length, 54)], originalLength: length);
        }

        AssertUndecidable(scene, "TCP-CSUM");
    }

    [Fact]
    public void One_direction_only()
    {
        var whole = Scene.Dialogue();
        var scene = new Scene { Options = new JudgeOptions() };

        foreach (var (_, octets, _) in whole.Frames.Where((_, i) => i is 0 or 2 or 3 or 5 or 6 or 9))
        {
            scene.Frame(octets);
        }

        scene.Later();
        AssertUndecidable(scene, "TCP-DATA-ACKED");
        AssertUndecidable(scene, "TCP-FIN-ACKED");
    }

    [Fact]
    public void Capture_that_ends_before_the_answer_was_due()
    {
        var scene = new Scene().ServerAnnounces();
        scene.Arp(true, ArpOperation.Request);
        scene.Icmp(true, IcmpHeader.Echo(1, 1), [1]);
        scene.Udp(true, 4000, 7, [1]);
        scene.Open();
        scene.Client("FA", 1, 1, "hello");

        foreach (var id in new[] { "ARP-ANSWERED", "ICMP-ECHO", "UDP-ECHO", "TCP-DATA-ACKED", "TCP-FIN-ACKED" })
        {
            AssertUndecidable(scene, id);
        }
    }

    [Fact]
    public void Checksums_that_the_adapter_fills_in()
    {
        var scene = new Scene { Options = new JudgeOptions() };
        ushort Partial(int length) => (ushort)~InternetChecksum.Finish(
            InternetChecksum.PseudoHeader(Scene.ClientAddress, Scene.ServerAddress, IPProtocol.Tcp, length));

        scene.Client("S", 0, options: Scene.SynOptions(), with: h => h with { Checksum = Partial(24) });
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Client("A", 1, 1, with: h => h with { Checksum = Partial(20) });
        AssertUndecidable(scene, "TCP-CSUM");
        Assert.Equal(Outcome.Pass, Verdict(scene, "TCP-3WHS").Outcome);
    }

    [Fact]
    public void Segment_with_wrong_checksum_that_was_acknowledged_was_right_on_the_wire()
    {
        var scene = Scene.Dialogue(4, h => h with { Checksum = 0xBEEF });
        scene.Options = new JudgeOptions();
        AssertUndecidable(scene, "TCP-CSUM");
        Assert.Equal(5, scene.Judge().Connections[0].ClientEnd.UniqueDataOctets);
    }

    [Fact]
    public void Tester_is_not_judged_where_a_board_is_named()
    {
        var scene = new Scene
        {
            Options = new JudgeOptions
            {
                IsLossless = true,
                Board = new BoardFacts { Address = Scene.ServerAddress, Mac = Scene.ServerMac, OpenTcpPorts = new HashSet<ushort> { 7 } },
            },
        }.ServerAnnounces();

        // Everything here that is wrong is the tester's.
        scene.Client("S", 0, options: [2, 4, 0, 1, 3, 3, 15, 0], with: h => h with { Reserved = 5, AcknowledgmentNumber = 9 });
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Client("A", 1, 1);
        scene.Client("PA", 1, 1, "x", with: h => h with { Checksum = 5 });
        scene.Client("PA", 1, 9999, "y");
        scene.Client("PF", 1, 0, "z");
        scene.Client("R", 200000);
        scene.Later();

        Assert.Empty(scene.Judge().Verdicts.Where(verdict => verdict.Outcome == Outcome.Violated).Select(verdict => verdict.Rule.Id));
    }

    [Fact]
    public void Dns_that_the_capture_does_not_show_to_its_end()
    {
        var scene = new Scene { Options = new JudgeOptions() }.ServerAnnounces();
        scene.Udp(true, 5000, 53, new DnsPacket(1, DnsPacket.Query).Question().Octets);
        AssertUndecidable(scene, "DNS-ANSWERED");
        scene.Udp(false, 53, 5000, new DnsPacket(1, DnsPacket.Response | DnsPacket.Truncated).Question().Octets);
        AssertUndecidable(scene, "DNS-TC-TCP");
        scene.Udp(false, 53, 5001, new DnsPacket(9, DnsPacket.Response).Question().Octets);
        AssertUndecidable(scene, "DNS-MATCH");
        var (_, octets, length) = scene.Frames[1];
        scene.Frame(octets[..50], originalLength: length);
        AssertUndecidable(scene, "DNS-FORMAT");
    }

    [Fact]
    public void Reply_that_nothing_follows_in_a_capture_that_may_lack_it()
    {
        var scene = new Scene { Options = new JudgeOptions() };
        scene.Arp(true, ArpOperation.Request);
        scene.Arp(false, ArpOperation.Reply);
        scene.Wait(1000);
        scene.IPv4(true, (IPProtocol)253, [1]);
        AssertUndecidable(scene, "ARP-QUEUE");
    }

    [Fact]
    public void Second_announcement_that_is_not_due_yet()
    {
        var scene = new Scene();
        scene.Arp(true, ArpOperation.Request, h => h with { SenderProtocolAddress = IPv4Address.Any, TargetProtocolAddress = Scene.ClientAddress });
        scene.Arp(true, ArpOperation.Request, h => h with { TargetProtocolAddress = Scene.ClientAddress });
        AssertUndecidable(scene, "ARP-ANNOUNCE");
    }

    [Fact]
    public void Address_check_without_any_arp_in_the_capture()
    {
        var scene = Lease.Of(last: 4);
        scene.IPv4(false, (IPProtocol)253, [1]);
        AssertUndecidable(scene, "DHCP-ARPCHECK");
    }

    [Fact]
    public void Path_on_which_nothing_is_sent_after_a_router_said_what_it_carries()
    {
        var scene = new Scene();
        scene.IPv4(true, (IPProtocol)253, new byte[1400]);
        scene.Icmp(false, IcmpHeader.Unreachable(IcmpMessage.FragmentationNeeded) with { RestOfHeader = 1400 }, scene.Frames[0].Octets[14..42]);
        AssertUndecidable(scene, "PMTU-HONOUR");
    }

    [Fact]
    public void IPv6_length_that_the_adapter_fills_in()
    {
        var scene = new Scene { Options = new JudgeOptions() };
        scene.IPv6(true, (IPProtocol)253, new byte[100], h => h with { PayloadLength = 0 });
        AssertUndecidable(scene, "IP6-PLEN");
    }

    private static void AssertUndecidable(Scene scene, string id)
    {
        var verdict = Verdict(scene, id);
        Assert.True(verdict.Outcome == Outcome.Undecidable, $"{verdict.Outcome} {verdict.Reason}");
        Assert.False(string.IsNullOrEmpty(verdict.Reason));
        Assert.Empty(verdict.Frames);
    }

    private static Verdict Verdict(Scene scene, string id) => scene.Judge().Verdicts.Single(verdict => verdict.Rule.Id == id);
}
