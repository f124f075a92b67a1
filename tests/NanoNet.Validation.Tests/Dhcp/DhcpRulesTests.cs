using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests.Dhcp;

/// <summary>Each way to break a rule of DHCP, what a capture leaves open, and who is judged.</summary>
public class DhcpRulesTests
{
    private static readonly Dictionary<string, (string Rule, long[] Frames, Func<Scene> Scene)> s_faults = new()
    {
        ["no End"] = ("DHCP-OPTIONS", [1], () => Lease.Of(1, s => s with { Options = [53, 1, 1] })),
        ["no message type"] = ("DHCP-OPTIONS", [1], () => Lease.Of(1, s => s with { Options = [12, 1, 65, 255] })),
        ["message type of two octets"] = ("DHCP-OPTIONS", [1], () => Lease.Of(1, s => s with { Options = [53, 2, 1, 1, 255] })),
        ["length without octets"] = ("DHCP-OPTIONS", [1], () => Lease.Of(1, s => s with { Options = [53, 1, 1, 12] })),
        ["overloaded sname without End"] = ("DHCP-OPTIONS", [1], () => Lease.Of(1, s => s with { Options = [53, 1, 1, 52, 1, 2, 255] })),
        ["overloaded file without End"] = ("DHCP-OPTIONS", [1], () => Lease.Of(1, s => s with { Options = [53, 1, 1, 52, 1, 1, 255] })),
        ["no cookie, from a board"] = ("DHCP-OPTIONS", [1], () => OnBoard(Lease.Of(1, s => s with { Header = s.Header with { MagicCookie = 1 } }))),
        ["offer of another transaction"] = ("DHCP-XID", [2], () => Lease.Of(2, s => s with { Header = s.Header with { TransactionId = 7 } }, last: 2)),
        ["offer to another client"] = ("DHCP-XID", [2], () => Lease.Of(2, s => s with { Header = s.Header with { ClientHardwareAddress = Scene.ClientMac } }, last: 2)),
        ["offer of another transaction taken"] = ("DHCP-XID", [3], () => OnBoard(Lease.Of(2, s => s with { Header = s.Header with { TransactionId = 7 } }))),
        ["request without an offer"] = ("DHCP-DORA", [2], () => Lease.Of(last: 3, isMissing: n => n == 2)),
        ["request that names no server"] = ("DHCP-DORA", [3], () => Lease.Of(3, s => s with { Server = null })),
        ["request that names no address"] = ("DHCP-DORA", [3], () => Lease.Of(3, s => s with { Requested = null })),
        ["request to another server"] = ("DHCP-DORA", [3], () => Lease.Of(3, s => s with { Server = Lease.Other })),
        ["acknowledgment of a discover"] = ("DHCP-DORA", [2], () => Lease.Of(2, s => s with { Type = DhcpMessageType.Ack }, last: 2)),
        ["renewal with requested address"] = ("DHCP-RENEW-FIELDS", [5], () => Lease.Of(5, s => s with { Requested = Lease.Client })),
        ["renewal to another host"] = ("DHCP-RENEW-FIELDS", [5], () => Lease.Of(5, s => s with { Destination = Lease.Other })),
        ["renewal by broadcast"] = ("DHCP-RENEW-FIELDS", [5], () => Lease.Of(5, s => s with { Destination = IPv4Address.Broadcast })),
        ["request to the client's port"] = ("DHCP-BROADCAST-FLAG", [1], () => Lease.Of(1, s => s with { DestinationPort = 68 })),
        ["reply to the server's port"] = ("DHCP-BROADCAST-FLAG", [4], () => Lease.Of(4, s => s with { DestinationPort = 67 })),
        ["NAK to one host"] = ("DHCP-BROADCAST-FLAG", [4], () => Lease.Of(4, s => s with { Type = DhcpMessageType.Nak }, last: 4)),
        ["release that names no server"] = ("DHCP-RELEASE", [9], () => Lease.Of(9, s => s with { Server = null })),
        ["release from another address"] = ("DHCP-RELEASE", [9], () => Lease.Of(9, s => s with { Source = Lease.Other })),
    };

    public static TheoryData<string> Faults => [.. s_faults.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_is_found_at_its_frame(string name)
    {
        var (rule, frames, scene) = s_faults[name];
        var verdict = Verdict(scene(), rule);

        Assert.Equal(Outcome.Violated, verdict.Outcome);
        Assert.Equal(frames, verdict.Frames);
    }

    [Fact]
    public void Lease_on_a_board_exercises_every_rule_of_leases_and_breaks_none()
    {
        // Nothing is repeated, there is no ARP, and one start.
        string[] others = ["DHCP-BACKOFF", "DHCP-SECS", "DHCP-ARPCHECK", "DHCP-INIT-DELAY"];
        var verdicts = OnBoard(Lease.Of()).Judge().Verdicts;

        Assert.All(verdicts.Where(verdict => IsDhcp(verdict) && !others.Contains(verdict.Rule.Id)), verdict => Assert.Equal(Outcome.Pass, verdict.Outcome));
        Assert.DoesNotContain(verdicts, verdict => verdict.Outcome == Outcome.Violated);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void What_a_server_does_is_stimulus_where_a_board_is_judged(int frame)
    {
        var scene = OnBoard(Lease.Of(frame, s => s with { Options = [53, 1] }, last: frame));
        Assert.DoesNotContain(scene.Judge().Verdicts, verdict => verdict.Outcome == Outcome.Violated);
    }

    [Fact]
    public void Overloaded_fields_with_options_are_sound()
    {
        var scene = Lease.Of(1, step => step with { Options = [53, 1, 1, 52, 1, 3, 255] }, last: 1);
        scene = Rewritten(scene, octets => { octets[DhcpAt + 44] = 255; octets[DhcpAt + 108] = 255; });
        Assert.Equal(Outcome.Pass, Verdict(scene, "DHCP-OPTIONS").Outcome);
    }

    [Fact]
    public void Messages_cut_by_the_snap_length_are_not_decided()
    {
        var scene = new Scene { Options = new JudgeOptions() };

        foreach (var (_, octets, length) in Lease.Of(last: 2).Frames)
        {
            scene.Frame(octets[..Math.Min(octets.Length, 100)], originalLength: length);
        }

        AssertUndecidable(scene, "DHCP-OPTIONS");
    }

    [Fact]
    public void Bootp_is_not_judged_as_dhcp() =>
        AssertUndecidable(Lease.Of(1, step => step with { Header = step.Header with { MagicCookie = 1 } }, last: 1), "DHCP-OPTIONS");

    [Theory]
    [InlineData("DHCP-DORA", 2)]
    [InlineData("DHCP-XID", 2)]
    [InlineData("DHCP-XID", 3)]
    public void Capture_with_gaps_does_not_show_what_was_before(string rule, int missing)
    {
        var scene = Lease.Of(last: 4, isMissing: number => number == missing || number == 1);
        scene.Options = new JudgeOptions();
        AssertUndecidable(scene, rule);
    }

    [Fact]
    public void Reply_to_an_address_in_use_is_not_broadcast_whatever_the_flag()
    {
        var scene = Lease.Of(5, step => step with { Header = step.Header with { Flags = DhcpMessage.BroadcastFlag } }, last: 6);
        Assert.DoesNotContain(scene.Judge().Verdicts, verdict => verdict.Outcome == Outcome.Violated);
    }

    [Theory]
    [InlineData(DhcpMessage.ServerPort)]
    [InlineData(DhcpMessage.ClientPort)]
    public void Reply_through_a_relay_goes_to_either_port(int port)
    {
        var scene = Lease.Of(
            2, step => step with { DestinationPort = (ushort)port, Header = step.Header with { RelayAddress = Lease.Other } }, last: 2);
        Assert.DoesNotContain(scene.Judge().Verdicts, verdict => verdict.Outcome == Outcome.Violated);
    }

    [Fact]
    public void Reply_to_a_lease_query_is_none_to_a_client()
    {
        const DhcpMessageType LeaseActive = (DhcpMessageType)13;
        var scene = Lease.Of(2, step => step with { Type = LeaseActive }, last: 2, isMissing: number => number == 1);
        var verdicts = scene.Judge().Verdicts;

        Assert.DoesNotContain(verdicts, verdict => verdict.Outcome == Outcome.Violated);
        Assert.Equal(Outcome.NotExercised, verdicts.Single(verdict => verdict.Rule.Id == "DHCP-XID").Outcome);
    }

    [Fact]
    public void Request_after_a_reboot_takes_no_offer_and_breaks_nothing()
    {
        var scene = Lease.Of(3, step => step with { Server = null }, last: 4, isMissing: number => number < 3);
        var verdicts = scene.Judge().Verdicts;

        Assert.DoesNotContain(verdicts, verdict => verdict.Outcome == Outcome.Violated);
        Assert.Equal(Outcome.Pass, verdicts.Single(verdict => verdict.Rule.Id == "DHCP-DORA").Outcome);
    }

    [Fact]
    public void Flood_of_transactions_leaves_open_what_was_forgotten()
    {
        var scene = new Scene();

        for (var id = 0u; id < 40; id++)
        {
            scene.Frame(Discover(id).Emit());
        }

        var first = Discover(0);
        scene.Frame((first with { FromClient = false, Type = DhcpMessageType.Offer, DestinationPort = 68, Header = first.Header with { Op = 2 } }).Emit());
        scene.Later();
        Assert.Equal(Outcome.Undecidable, Verdict(scene, "DHCP-XID").Outcome);
    }

    [Fact]
    public void Tshark_finds_the_messages_of_the_lease_sound()
    {
        using var file = new TemporaryCapture(Lease.Of());
        var types = Tshark.Read(file.Path, "-Y", "dhcp", "-T", "fields", "-e", "frame.number", "-e", "dhcp.option.dhcp");

        Assert.Equal(["1\t1", "2\t2", "3\t3", "4\t5", "5\t3", "6\t5", "7\t3", "8\t5", "9\t7"], types);
        Assert.Empty(Tshark.Read(file.Path, "-Y", "_ws.malformed || _ws.expert.severity >= 6291456"));
    }

    [Fact]
    public void Tshark_finds_the_mutant_of_options_unsound_too()
    {
        using var file = new TemporaryCapture(Lease.Of(3, step => step with { Options = [53, 1, 3, 54, 4, 192, 0, 2] }));
        Assert.Equal(["3"], Tshark.Read(file.Path, "-Y", "_ws.malformed || _ws.expert.severity >= 6291456", "-T", "fields", "-e", "frame.number"));
    }

    /// <summary>Where the DHCP message begins in a frame.</summary>
    private static int DhcpAt => 42;

    private static bool IsDhcp(Verdict verdict) => verdict.Rule.Id.StartsWith("DHCP-", StringComparison.Ordinal);

    private static DhcpStep Discover(uint id) => new(
        true,
        DhcpMessageType.Discover,
        IPv4Address.Any,
        IPv4Address.Broadcast,
        new DhcpHeader { TransactionId = id, ClientHardwareAddress = Lease.ClientMac });

    private static Scene OnBoard(Scene scene)
    {
        scene.Options = new JudgeOptions { IsLossless = true, Board = new BoardFacts { Address = Lease.Client, Mac = Lease.ClientMac } };
        return scene;
    }

    private static Scene Rewritten(Scene scene, Action<byte[]> change)
    {
        var copy = new Scene();

        foreach (var (_, octets, _) in scene.Frames)
        {
            var frame = octets.ToArray();

            if (frame.Length > DhcpAt + DhcpMessage.HeaderLength)
            {
                change(frame);

                // No UDP checksum, which is allowed and spares computing it anew (RFC 768).
                frame[40] = 0;
                frame[41] = 0;
            }

            copy.Frame(frame);
        }

        return copy;
    }

    private static void AssertUndecidable(Scene scene, string rule)
    {
        var verdict = Verdict(scene, rule);
        Assert.Equal(Outcome.Undecidable, verdict.Outcome);
        Assert.False(string.IsNullOrEmpty(verdict.Reason));
    }

    private static Verdict Verdict(Scene scene, string rule) => scene.Judge().Verdicts.Single(verdict => verdict.Rule.Id == rule);
}
