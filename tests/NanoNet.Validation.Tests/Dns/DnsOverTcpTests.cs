using System.Linq;
using System.Text;
using Xunit;

namespace NanoNet.Validation.Tests.Dns;

/// <summary>DNS over TCP: each message has its length before it, wherever segments are cut.</summary>
public class DnsOverTcpTests
{
    private static readonly byte[] s_query = new DnsPacket(7, DnsPacket.Query).Question().Octets;
    private static readonly byte[] s_answer = new DnsPacket(7, DnsPacket.Response).Question().Address(Scene.ServerAddress).Octets;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(1000)]
    public void Messages_are_read_however_segments_are_cut(int size)
    {
        var judgement = Exchange(Prefixed(s_query, s_query), Prefixed(s_answer, s_answer), size).Judge();

        foreach (var id in new[] { "DNS-FORMAT", "DNS-MATCH", "DNS-TC-TCP", "DNS-Z-OPCODE" })
        {
            Assert.Equal((id, Outcome.Pass), (id, judgement.Verdicts.Single(verdict => verdict.Rule.Id == id).Outcome));
        }
    }

    [Fact]
    public void Length_that_says_more_than_comes_is_wrong() =>
        AssertViolated("DNS-TC-TCP", 4, Exchange([0, 99, .. s_query], Prefixed(s_answer)));

    [Fact]
    public void Message_that_does_not_fill_its_length_is_malformed() =>
        AssertViolated("DNS-FORMAT", 4, Exchange([.. Length(s_query.Length + 1), .. s_query, 0], Prefixed(s_answer)));

    [Fact]
    public void Response_with_another_question_does_not_match() => AssertViolated(
        "DNS-MATCH", 5, Exchange(Prefixed(s_query), Prefixed(new DnsPacket(7, DnsPacket.Response).Question("other.example").Octets)));

    [Fact]
    public void Response_that_nobody_asked_for_is_wrong() => AssertViolated(
        "DNS-MATCH", 5, Exchange(Prefixed(s_query), Prefixed(new DnsPacket(8, DnsPacket.Response).Question().Octets)));

    [Fact]
    public void Stream_with_octets_missing_is_undecidable()
    {
        var scene = new Scene { ServerPort = 53, Options = new JudgeOptions() }.Open();
        scene.Client("PA", 11, 1, "0123456789");
        scene.Server("A", 1, 21);
        Assert.Equal(Outcome.Undecidable, scene.Later().Judge().Verdicts.Single(verdict => verdict.Rule.Id == "DNS-TC-TCP").Outcome);
    }

    private static void AssertViolated(string id, long frame, Scene scene)
    {
        var verdict = scene.Judge().Verdicts.Single(one => one.Rule.Id == id);
        Assert.Equal(Outcome.Violated, verdict.Outcome);
        Assert.Equal(frame, verdict.Frames[0]);
    }

    private static byte[] Prefixed(params byte[][] messages) => [.. messages.SelectMany(message => Length(message.Length).Concat(message))];

    private static byte[] Length(int length) => [(byte)(length >> 8), (byte)length];

    /// <summary>Each side sends its octets in segments of a size, which are acknowledged with what the other sends.</summary>
    private static Scene Exchange(byte[] query, byte[] answer, int size = 1000)
    {
        var scene = new Scene { ServerPort = 53 }.Open();
        var sent = 1U;

        foreach (var piece in query.Chunk(size))
        {
            scene.Client("PA", sent, 1, Encoding.Latin1.GetString(piece));
            sent += (uint)piece.Length;
        }

        var answered = 1U;

        foreach (var piece in answer.Chunk(size))
        {
            scene.Server("PA", answered, sent, Encoding.Latin1.GetString(piece));
            answered += (uint)piece.Length;
        }

        scene.Client("A", sent, answered);
        return scene.CloseByClient(sent, answered);
    }
}
