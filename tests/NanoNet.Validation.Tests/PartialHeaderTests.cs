using System;
using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>Segments whose header the capture has cut, or whose header cannot be: they are counted in their connection all the same.</summary>
public class PartialHeaderTests
{
    private const int TcpAt = EthernetFrame.HeaderLength + IPv4Datagram.MinHeaderLength;
    private const int DataOffsetAt = TcpAt + 12;

    [Theory]
    [InlineData(50)]
    [InlineData(53)]
    [InlineData(54)]
    [InlineData(57)]
    [InlineData(60)]
    [InlineData(68)]
    [InlineData(1500)]
    public void Capture_that_is_cut_inside_of_options_has_the_same_numbers_as_a_whole_one(int snapLength)
    {
        var whole = Assert.Single(Transfer().Judge().Connections);
        var cut = new Scene { Options = new JudgeOptions() };

        foreach (var (_, octets, length) in Transfer().Frames)
        {
            cut.Frame(octets[..Math.Min(octets.Length, snapLength)], originalLength: length);
        }

        var judgement = cut.Judge();
        var connection = Assert.Single(judgement.Connections);
        Assert.Equal(Numbers(whole), Numbers(connection));
        Assert.Empty(judgement.Verdicts.Where(one => one.Outcome == Outcome.Violated && one.Rule.Level == RequirementLevel.Must).Select(one => one.Rule.Id));
    }

    [Theory]
    [InlineData(0x20, 17)]
    [InlineData(0xF0, 0)]
    public void Segment_with_a_header_that_cannot_be_is_counted_and_moves_nothing(byte dataOffset, int octetsOfIt)
    {
        var scene = Headless(frame => frame[DataOffsetAt] = dataOffset);
        var connection = Assert.Single(scene.Judge().Connections);

        Assert.Equal((7, 5 + octetsOfIt), (connection.ClientEnd.Packets, connection.ClientEnd.DataOctets));
        Assert.Equal((5, 0), (connection.ClientEnd.UniqueDataOctets, connection.ClientEnd.Retransmissions));
        Assert.Equal(CloseShape.FourWayByClient, connection.Closed);
        Assert.Equal("TCP-DOFF", Assert.Single(
            scene.Judge().Verdicts, one => one.Outcome == Outcome.Violated && one.Rule.Level == RequirementLevel.Must).Rule.Id);
    }

    [Fact]
    public void Datagram_whose_length_is_beyond_its_frame_holds_what_the_frame_does()
    {
        var scene = new Scene { Options = new JudgeOptions() }.Open();
        scene.Mutate(4, frame =>
        {
            frame[17] += 100;
            return frame;
        });
        scene.Client("PA", 1, 1, "hello, who is there?");
        var end = Assert.Single(scene.Judge().Connections).ClientEnd;

        Assert.Equal("hello, who is there?".Length, end.DataOctets);
    }

    /// <summary>A dialogue in which one more segment comes, changed.</summary>
    private static Scene Headless(Action<byte[]> change)
    {
        var whole = Scene.Dialogue();
        var scene = new Scene { Options = new JudgeOptions() };
        scene.Append(whole, 3);
        var octets = (byte[])whole.Frames[3].Octets.Clone();
        Array.Resize(ref octets, TcpAt + 25);
        change(octets);
        scene.Frame(octets, isPadded: false);

        foreach (var (_, rest, _) in whole.Frames.Skip(3))
        {
            scene.Frame(rest);
        }

        return scene;
    }

    private static Scene Transfer()
    {
        byte[] options = Scene.SynOptions(scale: 7, sack: true, timestamps: (1, 0));
        var scene = new Scene { Options = new JudgeOptions() };
        scene.Client("S", 0, options: options);
        scene.Server("SA", 0, 1, options: Scene.SynOptions(scale: 7, sack: true, timestamps: (9, 1)));
        scene.Client("A", 1, 1, options: Scene.Timestamps(2, 9), window: 1000);

        for (var i = 0U; i < 5; i++)
        {
            scene.Client("PA", 1 + (i * 1400), 1, new string('x', 1400), Scene.Timestamps(3 + i, 9), window: 1000);
            scene.Server("A", 1, 1401 + (i * 1400), options: Scene.Timestamps(10 + i, 3 + i), window: 1000);
        }

        return scene;
    }

    private static object Numbers(TcpConnectionRecord connection) => (
        connection.Client, connection.Server, connection.Completeness,
        connection.ClientEnd.Packets, connection.ServerEnd.Packets, connection.ClientEnd.DataOctets, connection.ServerEnd.DataOctets,
        connection.ClientEnd.InitialSequenceNumber, connection.ServerEnd.InitialSequenceNumber,
        connection.ClientEnd.Syns, connection.ServerEnd.SynAcks);
}
