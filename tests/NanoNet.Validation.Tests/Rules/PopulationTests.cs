using System;
using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests.Rules;

/// <summary>What many numbers of one host show, and how many it takes.</summary>
public class PopulationTests
{
    [Theory]
    [InlineData("TCP-ISN-RANDOM", 21)]
    [InlineData("TCP-EPHEMERAL", 20)]
    [InlineData("TCP-ISN-MONO", 32)]
    [InlineData("IP4-ID-UNIQUE", 999)]
    [InlineData("DNS-ID-RANDOM", 21)]
    [InlineData("DHCP-INIT-DELAY", 4)]
    public void Sample_that_is_one_too_small_decides_nothing(string id, int count)
    {
        Scene Of(int size) => id switch
        {
            "TCP-ISN-RANDOM" or "TCP-EPHEMERAL" => PopulationCases.Connect(size),
            "TCP-ISN-MONO" => PopulationCases.Reuse(size),
            "IP4-ID-UNIQUE" => PopulationCases.Send(size),
            "DNS-ID-RANDOM" => PopulationCases.Ask(size),
            _ => PopulationCases.Start(size),
        };

        var verdict = Verdict(Of(count), id);
        Assert.Equal(Outcome.Undecidable, verdict.Outcome);
        Assert.False(string.IsNullOrEmpty(verdict.Reason));
        Assert.Equal(Outcome.Pass, Verdict(Of(count + 1), id).Outcome);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(64_000)]
    [InlineData(0xF000_0000)]
    public void Numbers_that_grow_by_the_same_step_are_guessed(uint step) =>
        Assert.Equal(Outcome.Violated, Verdict(PopulationCases.Connect(30, (_, i) => step * (uint)i), "TCP-ISN-RANDOM").Outcome);

    [Fact]
    public void Numbers_that_grow_by_a_little_at_random_are_guessed() =>
        Assert.Equal(Outcome.Violated, Verdict(Growing(random => (uint)random.Next(60_000)), "TCP-ISN-RANDOM").Outcome);

    [Fact]
    public void Numbers_that_follow_a_clock_are_guessed_whenever_connections_are_opened()
    {
        // 7 milliseconds, 2 s, 8 ms, 3 s ...: the clock of lwIP, which is added to itself, has other steps each time.
        var random = new Random(5);
        var scene = new Scene { Options = new JudgeOptions() };
        var nowMs = 0;

        for (var i = 0; i < 30; i++)
        {
            var port = (ushort)(1000 + i);
            scene.ServerPort = port;
            var isn = (uint)(nowMs * 250);
            scene.Client("S", 0, options: Scene.SynOptions(), with: h => h with { SequenceNumber = isn });
            var wait = random.Next(5000);
            scene.Wait(wait);
            nowMs += wait + 1;
        }

        Assert.Equal(Outcome.Violated, Verdict(scene, "TCP-ISN-RANDOM").Outcome);
    }

    [Fact]
    public void Random_numbers_are_never_guessed_whatever_the_seed()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var scene = PopulationCases.Connect(Connections, (_, _) => (uint)random.NextInt64(), (_, _) => (ushort)random.Next(32768, 61000));
            Assert.Equal(Outcome.Pass, Verdict(scene, "TCP-ISN-RANDOM").Outcome);
            Assert.Equal(Outcome.Pass, Verdict(scene, "TCP-EPHEMERAL").Outcome);
        }
    }

    [Fact]
    public void Half_of_the_numbers_have_to_be_guessed()
    {
        // Every third one is the last plus one: a third is no half.
        var random = new Random(1);
        uint last = 0;
        uint Next(int i) => last = i % 3 == 0 ? last + 1 : (uint)random.NextInt64();
        Assert.Equal(Outcome.Pass, Verdict(PopulationCases.Connect(60, (_, i) => Next(i)), "TCP-ISN-RANDOM").Outcome);
    }

    [Fact]
    public void Repeated_SYN_is_one_number()
    {
        var scene = new Scene { Options = new JudgeOptions() };

        for (var i = 0; i < 30; i++)
        {
            scene.Client("S", 0, options: Scene.SynOptions());
            scene.Wait(1000);
        }

        Assert.Equal(Outcome.NotExercised, Verdict(scene, "TCP-ISN-RANDOM").Outcome);
    }

    [Fact]
    public void Ports_that_count_up_for_one_peer_are_what_RFC_6056_allows()
    {
        var scene = new Scene { Options = new JudgeOptions() };

        for (var i = 0; i < 100; i++)
        {
            var port = (ushort)(40_000 + i);
            scene.Client("S", 0, options: Scene.SynOptions(), with: h => h with { SourcePort = port });
        }

        Assert.Equal(Outcome.NotExercised, Verdict(scene, "TCP-EPHEMERAL").Outcome);
    }

    [Fact]
    public void One_host_that_can_be_guessed_is_not_hidden_by_another_that_cannot()
    {
        var scene = PopulationCases.Connect(30);
        scene.AddReversed(PopulationCases.Connect(30, (_, _) => 7));
        Assert.Equal(Outcome.Violated, Verdict(scene, "TCP-ISN-RANDOM").Outcome);
    }

    [Fact]
    public void Datagram_that_the_capture_holds_twice_repeats_no_identification()
    {
        var scene = PopulationCases.Send(1000);
        PopulationCases.Send(scene, 7, 7);
        Assert.Equal(Outcome.Pass, Verdict(scene, "IP4-ID-UNIQUE").Outcome);
    }

    [Fact]
    public void Identification_may_come_again_after_two_minutes_and_where_nothing_may_be_fragmented()
    {
        var scene = PopulationCases.Send(1000);
        scene.Wait(120_000);
        PopulationCases.Send(scene, 7, 99);
        scene.IPv4(true, (IPProtocol)253, [98], h => h with { Identification = 8 });
        Assert.Equal(Outcome.Pass, Verdict(scene, "IP4-ID-UNIQUE").Outcome);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Host_that_counts_all_identifications_round_is_found_however_many_there_are(bool isShortWay)
    {
        var scene = new Scene { IsInstant = true, Options = new JudgeOptions { KeepSegments = !isShortWay } };

        for (var i = 0; i < 70_000; i++)
        {
            var identification = (ushort)i;
            byte[] datagram = [0x10, 0, 0x10, 0, 0, 12, 0, 0, (byte)(i >> 16), (byte)(i >> 8), (byte)i, 0];
            scene.IPv4(true, IPProtocol.Udp, datagram, h => h with { Identification = identification, Flags = IPv4Flags.None });
        }

        var verdict = Verdict(scene, "IP4-ID-UNIQUE");
        Assert.Equal(Outcome.Violated, verdict.Outcome);
        Assert.All(verdict.Frames, frame => Assert.InRange(frame, 65_537, 70_000));
    }

    [Fact]
    public void Queries_that_all_come_from_one_port_can_be_guessed()
    {
        Assert.Equal(Outcome.Violated, Verdict(PopulationCases.Ask(40, port: (_, _) => 5353), "DNS-ID-RANDOM").Outcome);
        Assert.Equal(Outcome.Violated, Verdict(PopulationCases.Ask(40, port: (_, i) => (ushort)(3000 + i)), "DNS-ID-RANDOM").Outcome);
    }

    [Fact]
    public void Both_kinds_of_address_may_be_asked_for_from_one_port()
    {
        var random = new Random(3);
        ushort port = 0;
        ushort Port(int i) => port = i % 2 == 0 ? (ushort)random.Next(1024, 65536) : port;
        Assert.Equal(Outcome.Pass, Verdict(PopulationCases.Ask(60, port: (_, i) => Port(i)), "DNS-ID-RANDOM").Outcome);
    }

    [Fact]
    public void Start_without_a_sign_before_it_shows_no_delay()
    {
        var scene = Dhcp.Lease.Of(last: 1);
        Assert.Equal(Outcome.Undecidable, Verdict(scene, "DHCP-INIT-DELAY").Outcome);
    }

    private const int Connections = 22;

    private static Scene Growing(Func<Random, uint> step)
    {
        uint last = 0;
        return PopulationCases.Connect(30, (random, _) => last += step(random));
    }

    private static Verdict Verdict(Scene scene, string id) => scene.Judge().Verdicts.Single(verdict => verdict.Rule.Id == id);
}
