using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Xunit;

namespace NanoNet.Services.Tests.WebSocket;

/// <summary>What clients may send to an echo, and what they must get for it. Numbered by subject: 1 messages, 2 pings, 3 reserved bits, 4 opcodes,
/// 5 fragments, 6 UTF-8, 7 close, 8 masks and lengths, 9 limits.</summary>
public static class FrameCorpus
{
    private const int Max = ServerLimits.MaxMessage;

    private static readonly IReadOnlyList<FrameCase> s_all = [.. Messages(), .. Pings(), .. Reserved(), .. Opcodes(), .. Fragments(), .. Utf8(), .. Closes(), .. Lengths(), .. Limits()];

    public static TheoryData<string> Names => [.. s_all.Select(static c => c.Name)];

    public static IReadOnlyList<FrameCase> All => s_all;

    public static FrameCase Get(string name) => s_all.Single(c => c.Name == name);

    private static byte[] Fill(int length) => [.. Enumerable.Range(0, length).Select(static i => (byte)('a' + (i % 26)))];

    private static IEnumerable<FrameCase> Messages()
    {
        foreach (var length in (int[])[0, 1, 2, 3, 4, 5, 124, 125, 126, 127, 128, 1000, Max - 1, Max])
        {
            yield return new FrameCase($"1.1 text of {length}", Frames.Client(1, Fill(length)), Frames.Board(1, Fill(length)));
            yield return new FrameCase($"1.2 binary of {length}", Frames.Client(2, [.. Fill(length).Select(static o => (byte)(o ^ 0xFF))]), Frames.Board(2, [.. Fill(length).Select(static o => (byte)(o ^ 0xFF))]));
        }

        yield return new FrameCase("1.3 three messages in a row", [.. Frames.Text("a"), .. Frames.Text("bc"), .. Frames.Client(2, [0])],
            [.. Frames.BoardText("a"), .. Frames.BoardText("bc"), .. Frames.Board(2, 0)]);
    }

    private static IEnumerable<FrameCase> Pings()
    {
        yield return new FrameCase("2.1 empty", Frames.Ping(), Frames.Board(10));
        yield return new FrameCase("2.2 with data", Frames.Ping("hello"), Frames.Board(10, Octets.Of("hello")));
        yield return new FrameCase("2.3 with octets that are no text", Frames.Client(9, [0, 255, 254, 253, 0]), Frames.Board(10, 0, 255, 254, 253, 0));
        yield return new FrameCase("2.4 of 125", Frames.Client(9, Fill(125)), Frames.Board(10, Fill(125)));
        yield return Failing("2.5 of 126", Frames.Client(9, Fill(126)), 1002);
        yield return new FrameCase("2.6 unasked pong", Frames.Client(10, Fill(3)), []);
        yield return new FrameCase("2.7 unasked pong, then ping", [.. Frames.Client(10, Fill(3)), .. Frames.Ping("x")], Frames.Board(10, (byte)'x'));
        yield return new FrameCase("2.8 ten pings", [.. Enumerable.Range(0, 10).SelectMany(static i => Frames.Client(9, [(byte)i]))], [.. Enumerable.Range(0, 10).SelectMany(static i => Frames.Board(10, (byte)i))]);
    }

    private static IEnumerable<FrameCase> Reserved()
    {
        for (var bits = 1; bits <= 7; bits++)
        {
            yield return Failing($"3.{bits} bits {bits} in a text", Frames.Client(1, Fill(3), reserved: bits), 1002);
            yield return Failing($"3.{bits} bits {bits} in a ping", Frames.Client(9, [], reserved: bits), 1002);
        }

        yield return new FrameCase("3.8 after a message that was right", [.. Frames.Text("ok"), .. Frames.Client(1, Fill(3), reserved: 4), .. Frames.Ping()],
            [.. Frames.BoardText("ok"), .. Frames.BoardClose(1002)], FrameEnd.Ended);
    }

    private static IEnumerable<FrameCase> Opcodes()
    {
        foreach (var opcode in (int[])[3, 4, 5, 6, 7, 11, 12, 13, 14, 15])
        {
            yield return Failing($"4.1 opcode {opcode}", Frames.Client(opcode, []), 1002);
            yield return Failing($"4.2 opcode {opcode} with data", Frames.Client(opcode, Fill(9)), 1002);
        }
    }

    private static IEnumerable<FrameCase> Fragments()
    {
        yield return Failing("5.1 ping", Frames.Client(9, [], isFinal: false), 1002);
        yield return Failing("5.2 pong", Frames.Client(10, [], isFinal: false), 1002);
        yield return Failing("5.2 close", Frames.Client(8, [], isFinal: false), 1002);
        yield return new FrameCase("5.3 text in two", [.. Frames.Text("frag", false), .. Frames.Rest("ment"u8.ToArray())], Frames.BoardText("fragment"));
        yield return new FrameCase("5.4 ping between", [.. Frames.Text("frag", false), .. Frames.Ping("p"), .. Frames.Rest("ment"u8.ToArray())],
            [.. Frames.Board(10, (byte)'p'), .. Frames.BoardText("fragment")]);
        yield return new FrameCase("5.5 binary in four, empty ones among them", [.. Frames.Client(2, [], false), .. Frames.Rest([1], false), .. Frames.Rest([], false), .. Frames.Rest([2])], Frames.Board(2, 1, 2));
        yield return new FrameCase("5.6 text in three empty ones", [.. Frames.Text("", false), .. Frames.Rest([], false), .. Frames.Rest([])], Frames.Board(1));
        yield return Failing("5.7 continuation of nothing", Frames.Rest(Fill(2)), 1002);
        yield return Failing("5.8 continuation of nothing, not the last", Frames.Rest(Fill(2), false), 1002);
        yield return new FrameCase("5.9 continuation after the last", [.. Frames.Text("a", false), .. Frames.Rest("b"u8.ToArray()), .. Frames.Rest("c"u8.ToArray())],
            [.. Frames.BoardText("ab"), .. Frames.BoardClose(1002)], FrameEnd.Ended);
        yield return Failing("5.10 text within a text", [.. Frames.Text("a", false), .. Frames.Text("b")], 1002);
        yield return Failing("5.11 binary within a text", [.. Frames.Text("a", false), .. Frames.Client(2, [1])], 1002);
        yield return new FrameCase("5.12 octet by octet", [.. Frames.Text("f", false), .. "ragmen"u8.ToArray().SelectMany(static o => Frames.Rest([o], false)), .. Frames.Rest("t"u8.ToArray())], Frames.BoardText("fragment"));
        yield return new FrameCase("5.13 close within a message", [.. Frames.Text("a", false), .. Frames.Close(1000)], Frames.BoardClose(1000), FrameEnd.Ended);
        yield return new FrameCase("5.14 two fragmented messages", [.. Frames.Text("a", false), .. Frames.Rest("b"u8.ToArray()), .. Frames.Client(2, [1], false), .. Frames.Rest([2])],
            [.. Frames.BoardText("ab"), .. Frames.Board(2, 1, 2)]);
    }

    private static IEnumerable<FrameCase> Utf8()
    {
        string[] good = ["κόσμε", "\u0000", "\u007F", "\u0080", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFFD", "\uFFFE", "\uFFFF", "\U00010000", "\U0001FFFF", "\U000FFFFF", "\U00100000", "\U0010FFFF", "a€b𐍈c"];

        foreach (var text in good)
        {
            var octets = Encoding.UTF8.GetBytes(text);
            yield return new FrameCase($"6.1 {Convert.ToHexString(octets)}", Frames.Client(1, octets), Frames.Board(1, octets));
            yield return new FrameCase(
                $"6.2 {Convert.ToHexString(octets)} octet by octet", [.. Frames.Text("", false), .. octets.SelectMany(static o => Frames.Rest([o], false)), .. Frames.Rest([])], Frames.Board(1, octets));
        }

        string[] bad =
        [
            "80", "BF", "61C0", "C080", "C1BF", "C3", "C328", "E0", "E08080", "E09FBF", "E28228", "E282", "EDA080", "EDBFBF", "EDA080EDB080", "F0808080", "F08FBFBF", "F0288CBC", "F09F98", "F4908080", "F5808080",
            "F888808080", "FC8480808080", "FE", "FF", "CEBAE1BDB9CF83CEBCCEB5EDA080656469746564",
        ];

        foreach (var octets in bad)
        {
            yield return Failing($"6.3 {octets}", Frames.Client(1, Convert.FromHexString(octets)), 1007);
            yield return new FrameCase($"6.4 {octets} in a binary message", Frames.Client(2, Convert.FromHexString(octets)), Frames.Board(2, Convert.FromHexString(octets)));
        }

        // The rest of the message never comes: the mistake alone is enough.
        yield return Failing("6.5 fails before the frame ends", Frames.Client(1, [.. "aa"u8, 0xFF, .. Fill(50)])[..(6 + 3)], 1007);
        yield return Failing("6.6 fails before the message ends", Frames.Client(1, [0xF4, 0x90], isFinal: false), 1007);
        yield return Failing("6.7 character that does not end", [.. Frames.Client(1, [0xE2, 0x82], isFinal: false), .. Frames.Rest([])], 1007);
        yield return new FrameCase("6.8 ping within a character", [.. Frames.Client(1, [0xE2, 0x82], isFinal: false), .. Frames.Ping(), .. Frames.Rest([0xAC])], [.. Frames.Board(10), .. Frames.BoardText("€")]);
    }

    private static IEnumerable<FrameCase> Closes()
    {
        yield return new FrameCase("7.1 without a code", Frames.Client(8, []), Frames.Board(8), FrameEnd.Ended);
        yield return Failing("7.2 half a code", Frames.Client(8, [3]), 1002);
        yield return new FrameCase("7.3 reason of 123", Frames.Close(1000, Fill(123)), Frames.BoardClose(1000), FrameEnd.Ended);
        yield return Failing("7.4 reason of 124", Frames.Close(1000, Fill(124)), 1002);
        yield return Failing("7.5 reason that is not UTF-8", Frames.Close(1000, 0xCE, 0xBA, 0xED, 0xA0, 0x80), 1007);
        yield return Failing("7.6 reason that ends within a character", Frames.Close(1000, 0xE2, 0x82), 1007);
        yield return new FrameCase("7.7 twice", [.. Frames.Close(1000), .. Frames.Close(1001)], Frames.BoardClose(1000), FrameEnd.Ended);
        yield return new FrameCase("7.8 then a message and a ping", [.. Frames.Close(1000), .. Frames.Text("late"), .. Frames.Ping()], Frames.BoardClose(1000), FrameEnd.Ended);
        yield return new FrameCase("7.9 after a message", [.. Frames.Text("a"), .. Frames.Close(1001)], [.. Frames.BoardText("a"), .. Frames.BoardClose(1001)], FrameEnd.Ended);

        foreach (var code in (int[])[1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999])
        {
            yield return new FrameCase($"7.10 code {code}", Frames.Close(code), Frames.BoardClose(code), FrameEnd.Ended);
        }

        foreach (var code in (int[])[0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535])
        {
            yield return Failing($"7.11 code {code}", Frames.Close(code), 1002);
        }
    }

    private static IEnumerable<FrameCase> Lengths()
    {
        yield return Failing("8.1 text without a mask", Frames.BoardText("hi"), 1002);
        yield return Failing("8.2 ping without a mask", Frames.Board(9), 1002);
        yield return Failing("8.3 close without a mask", Frames.BoardClose(1000), 1002);
        yield return Failing("8.4 125 in 16 bits", Frames.Header(0x82, 0xFE, 0, 125), 1002);
        yield return Failing("8.5 0 in 16 bits", Frames.Header(0x82, 0xFE, 0, 0), 1002);
        yield return Failing("8.6 65535 in 64 bits", Frames.Header(0x82, 0xFF, 0, 0, 0, 0, 0, 0, 255, 255), 1002);
        yield return Failing("8.7 2^63", Frames.Header(0x82, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 0), 1002);
        yield return Failing("8.8 ping with a length of 16 bits", Frames.Header(0x89, 0xFE, 0, 126), 1002);
        yield return Failing("8.9 ping with a length of 64 bits", Frames.Header(0x89, 0xFF, 0, 0, 0, 0, 0, 1, 0, 0), 1002);
    }

    private static IEnumerable<FrameCase> Limits()
    {
        yield return Failing("9.1 one octet too many", Frames.Client(2, Fill(Max + 1)), 1009);
        yield return Failing("9.2 said by the header alone", Frames.Client(2, Fill(Max + 1))[..4], 1009);
        yield return Failing("9.3 65536", Frames.Header(0x82, 0xFF, 0, 0, 0, 0, 0, 1, 0, 0), 1009);
        yield return Failing("9.4 2^63 - 1", Frames.Header(0x82, 0xFF, 0x7F, 255, 255, 255, 255, 255, 255, 255), 1009);
        yield return Failing("9.5 2^32", Frames.Header(0x82, 0xFF, 0, 0, 0, 1, 0, 0, 0, 0), 1009);
        yield return Failing("9.6 in fragments", [.. Frames.Client(2, Fill(Max), false), .. Frames.Rest([1])], 1009);
        yield return new FrameCase("9.7 full, in fragments", [.. Frames.Client(2, Fill(Max - 1), false), .. Frames.Rest([1], false), .. Frames.Rest([])], Frames.Board(2, [.. Fill(Max - 1), 1]));
        yield return new FrameCase("9.8 room again for the next message", [.. Frames.Client(2, Fill(Max)), .. Frames.Client(2, Fill(Max))], [.. Frames.Board(2, Fill(Max)), .. Frames.Board(2, Fill(Max))]);
    }

    private static FrameCase Failing(string name, byte[] sent, int code) => new(name, sent, Frames.BoardClose(code), FrameEnd.Ended);
}
