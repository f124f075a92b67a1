using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Xunit;

namespace NanoNet.Serial.Tests;

/// <summary>What native assemblies a board has, asked of it; layout and numbers as nf-interpreter writes them.</summary>
public sealed class NativesQuestionTests
{
    // Only a failure takes it.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    // What does not come is waited for in full.
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(100);

    // What comes the second time is not waited for in full, on a busy machine neither.
    private static readonly TimeSpan s_each = TimeSpan.FromSeconds(1);

    [Fact]
    public void Assembly_is_read_from_its_140_octets()
    {
        byte[] octets =
        [
            0xD6, 0x71, 0xFA, 0x6D,
            100, 0, 2, 0, 0, 0, 12, 0,
            .. Encoding.ASCII.GetBytes("System.Net".PadRight(128, '\0')),
        ];

        var assembly = Assert.Single(NativeAssembly.TryReadPage(octets)!);

        Assert.Equal(new NativeAssembly("System.Net", new Version(100, 2, 0, 12), 0x6DFA71D6), assembly);
        Assert.Equal(octets, assembly.ToOctets());
    }

    [Fact]
    public void Page_is_refused_at_every_length_that_is_no_multiple_of_one()
    {
        byte[] two = [.. Held(2).SelectMany(static one => one.ToOctets())];

        for (var length = 0; length < two.Length; length++)
        {
            var page = NativeAssembly.TryReadPage(two.AsSpan(0, length));
            Assert.Equal(length == NativeAssembly.Length ? 1 : null, page?.Count);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("System\u0001Net")]
    [InlineData("two words")]
    public void Page_with_a_name_that_is_none_is_refused(string name) =>
        Assert.Null(NativeAssembly.TryReadPage(new NativeAssembly(name, new Version(1, 0, 0, 0), 1).ToOctets()));

    [Fact]
    public void Page_whose_name_has_no_end_is_refused()
    {
        var octets = Held(1)[0].ToOctets();
        octets.AsSpan(12).Fill((byte)'x');

        Assert.Null(NativeAssembly.TryReadPage(octets));
    }

    [Theory]
    [InlineData(8, 0, 0, new byte[] { 8, 0, 0, 0 })]
    [InlineData(8, 14, 7, new byte[] { 8, 0, 14, 7 })]
    [InlineData(9, 0, 0, new byte[] { 9, 0, 0, 0 })]
    public void Question_has_its_code_in_the_lowest_octet_and_the_range_in_the_two_highest(byte code, byte first, byte count, byte[] payload)
    {
        var question = new CapabilityQuestion(code, first, count);

        Assert.Equal(payload, question.ToPayload());
        Assert.Equal(question, CapabilityQuestion.TryRead(payload));
    }

    [Theory]
    [InlineData(1024, new byte[] { 7, 7, 7, 2 })]
    [InlineData(512, new byte[] { 3, 3, 3, 3, 3, 3, 3, 2 })]
    [InlineData(256, new byte[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 })]
    [InlineData(128, new byte[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 })]
    public void All_are_told_in_as_many_pages_as_the_packets_of_the_board_need(int maxPayload, byte[] pages)
    {
        var held = Held(23);
        using var board = new CapabilityBoard(question => CapabilityAnswer.Of(held, question));

        var reply = Ask(board, s_limit, maxPayload);

        Assert.Equal(NativesOutcome.Told, reply.Outcome);
        Assert.Equal(held, reply.Assemblies);
        Assert.Equal([new CapabilityQuestion(CapabilityQuestion.NativeAssemblyCount, 0, 0)], board.Questions.Take(1));
        Assert.Equal(pages, board.Questions.Skip(1).Select(static question => question.Count));
        Assert.Equal(23, board.Questions.Skip(1).Sum(static question => question.Count));
    }

    [Fact]
    public void Answer_that_is_lost_is_asked_for_again()
    {
        var held = Held(9);
        var asked = 0;
        using var board = new CapabilityBoard(question => ++asked % 2 == 1 ? null : CapabilityAnswer.Of(held, question));

        Assert.Equal(held, Ask(board, s_each).Assemblies);
    }

    [Fact]
    public void Board_that_is_silent_tells_none()
    {
        using var board = new CapabilityBoard(static _ => null);

        Assert.Equal(NativesOutcome.Silent, Ask(board, s_short).Outcome);

        // It hears the last one when it comes to it.
        Assert.True(SpinWait.SpinUntil(() => board.Questions.Count >= 3, s_limit));
        Assert.Equal(3, board.Questions.Count);
    }

    [Fact]
    public void Board_that_falls_silent_in_the_middle_tells_none()
    {
        var held = Held(9);
        using var board = new CapabilityBoard(question => question.First > 0 ? null : CapabilityAnswer.Of(held, question));

        var reply = Ask(board, s_short);

        Assert.Equal(NativesOutcome.Silent, reply.Outcome);
        Assert.Empty(reply.Assemblies);
    }

    [Theory]
    [InlineData(CapabilityQuestion.NativeAssemblyCount)]
    [InlineData(CapabilityQuestion.NativeAssemblies)]
    public void Board_that_knows_no_such_question_refuses(byte code)
    {
        var held = Held(3);
        using var board = new CapabilityBoard(question => question.Code == code ? [] : CapabilityAnswer.Of(held, question));

        Assert.Equal(NativesOutcome.Refused, Ask(board, s_limit).Outcome);
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0, 1, 0, 0 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 3 })]
    [InlineData(new byte[] { 3, 0, 0, 0, 0 })]
    public void Count_that_cannot_be_is_garbled(byte[] count)
    {
        var held = Held(3);
        using var board = new CapabilityBoard(question => question.Code == CapabilityQuestion.NativeAssemblyCount ? count : CapabilityAnswer.Of(held, question));

        Assert.Equal(NativesOutcome.Garbled, Ask(board, s_limit).Outcome);
    }

    [Fact]
    public void Page_of_fewer_or_more_than_were_asked_for_is_garbled()
    {
        foreach (var surplus in (int[])[-1, 1])
        {
            var held = Held(5);
            using var board = new CapabilityBoard(question => question.Code == CapabilityQuestion.NativeAssemblyCount
                ? CapabilityAnswer.Of(held, question)
                : CapabilityAnswer.Of(Held(9), question with { Count = (byte)(question.Count + surplus) }));

            Assert.Equal(NativesOutcome.Garbled, Ask(board, s_limit).Outcome);
        }
    }

    [Fact]
    public void Random_octets_are_never_taken_for_an_answer()
    {
        var random = new Random(5);

        for (var run = 0; run < 10_000; run++)
        {
            var noise = new byte[NativeAssembly.Length * random.Next(1, 8)];
            random.NextBytes(noise);
            Assert.Null(NativeAssembly.TryReadPage(noise));
        }
    }

    private static NativesReply Ask(CapabilityBoard board, TimeSpan limit, int maxPayload = WirePacket.MaxPayloadLength)
    {
        using var session = new SerialSession(board.Device, () => SerialLink.Open(board.Device), static _ => { });
        return new NativesQuestion(session, new PingReply(IsBooter: false, HasEnded: false, DoesChecksums: true, maxPayload), limit).Ask();
    }

    private static List<NativeAssembly> Held(int count) =>
        [.. Enumerable.Range(0, count).Select(static number => new NativeAssembly($"Assembly{number}", new Version(100, 0, number, 1), 0xC0000000 + (uint)number))];
}
