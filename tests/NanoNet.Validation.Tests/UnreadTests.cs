using System.Linq;
using NanoNet.Capture;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>What is not read is counted and named, and what is behind other headers of the link is found.</summary>
public class UnreadTests
{
    [Fact]
    public void Frames_of_protocols_that_are_not_followed_are_counted_by_what_they_are()
    {
        var scene = new Scene();
        scene.IPv4(true, (IPProtocol)47, [1, 2, 3]);
        scene.IPv4(true, (IPProtocol)47, [1, 2, 3]);
        scene.Frame([.. new byte[12], 0x88, 0xCC, 1, 2]);
        scene.Frame([.. new byte[12], 0, 38, 0x42, 0x42, 3]);
        scene.Frame([.. new byte[12], 0x08, 0x00, 0x55]);
        scene.Frame([1, 2, 3], isPadded: false);

        Assert.Equal(
            [("IP protocol 47", 2, 1), ("EtherType 0x88cc", 1, 3), ("IEEE 802.2 access point 0x42", 1, 4), ("IPv4 header malformed or cut", 1, 5), ("header of link type 1 cut", 1, 6)],
            scene.Judge().Unread.Select(unread => (unread.ToString(), (int)unread.Frames, (int)unread.FirstFrame)));
    }

    [Fact]
    public void Frames_of_another_link_type_are_named()
    {
        var judge = new CaptureJudge();
        judge.Add(0, new byte[60], linkType: (LinkType)105);
        var unread = Assert.Single(judge.Finish().Unread);
        Assert.Equal((UnreadKind.LinkType, "link type 105"), (unread.Kind, unread.ToString()));
    }

    [Fact]
    public void Tcp_behind_llc_and_snap_is_judged()
    {
        var judge = new CaptureJudge();
        var time = 0L;

        foreach (var (_, octets, _) in Scene.Dialogue().Frames.Take(10))
        {
            var length = octets.Length - 14 + 8;
            judge.Add(time++, [.. octets[..12], (byte)(length >> 8), (byte)length, 0xAA, 0xAA, 3, 0, 0, 0, .. octets[12..]]);
        }

        var judgement = judge.Finish();
        Assert.Equal(31, Assert.Single(judgement.Connections).Completeness);
        Assert.Empty(judgement.Unread);
    }
}
