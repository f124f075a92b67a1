using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>A capture that lost frames accuses nobody of what may be among them.</summary>
public class LostFramesTests
{
    [Fact]
    public void What_did_not_come_may_have_been_lost()
    {
        var verdict = Verdict(hasLost: true, "ICMP-ECHO");
        Assert.Equal(Outcome.Undecidable, verdict.Outcome);
        Assert.Contains("lost frames", verdict.Reason, System.StringComparison.Ordinal);
        Assert.Equal(Outcome.Violated, Verdict(hasLost: false, "ICMP-ECHO").Outcome);
    }

    [Fact]
    public void What_is_there_and_wrong_is_wrong_all_the_same() => Assert.Equal(Outcome.Violated, Verdict(hasLost: true, "ICMP-CSUM").Outcome);

    [Fact]
    public void Loss_is_said() => Assert.Equal(Outcome.Violated, Verdict(hasLost: true, "CAP-DROP").Outcome);

    private static Verdict Verdict(bool hasLost, string rule)
    {
        var scene = new Scene().ServerAnnounces();
        scene.Icmp(true, IcmpHeader.Echo(1, 1), [1]);
        scene.Icmp(false, IcmpHeader.EchoReply(9, 9) with { Checksum = 1 }, [1]);
        scene.Later();
        var judge = new CaptureJudge(scene.Options);

        foreach (var (time, octets, length) in scene.Frames)
        {
            judge.Add(time, octets, length);
        }

        if (hasLost)
        {
            judge.AddDrops();
        }

        return judge.Finish().Verdicts.Single(verdict => verdict.Rule.Id == rule);
    }
}
