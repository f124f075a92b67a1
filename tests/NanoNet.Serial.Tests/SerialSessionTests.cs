using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Serial.Tests;

public sealed class SerialSessionTests
{
    // Only a failure takes it.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    // Of a machine that stands still for seconds just then.
    private const int Attempts = 3;

    [Fact]
    public void Raw_text_and_messages_are_lines_of_one_console()
    {
        using var board = new PtyBoard();
        var lines = new List<BoardLine>();
        using var session = Follow(board, lines);

        board.Say("Ready\r\nhalf a ");
        board.Say(Packet(MonitorCommand.Message, "from a debugger's view\n"));
        board.Say("line\n");
        ReadUntil(session, () => lines.Count == 3);

        Assert.Equal(["Ready", "from a debugger's view", "half a line"], lines.Select(static line => line.Text));
    }

    [Fact]
    public void Uncaught_exception_is_marked_with_its_stack()
    {
        using var board = new PtyBoard();
        var lines = new List<BoardLine>();
        using var session = Follow(board, lines);

        board.Say("before\n    ++++ Exception System.Exception - 0x00000000 (1) ++++\r\n    ++++ Message: no\r\n    ++++ App.Program::Main [IP: 0007] ++++\r\nafter\n");
        ReadUntil(session, () => lines.Count == 5);

        Assert.Equal(
            [BoardLineKind.Text, BoardLineKind.Exception, BoardLineKind.Exception, BoardLineKind.Exception, BoardLineKind.Text],
            lines.Select(static line => line.Kind));
    }

    [Fact]
    public async Task Flood_loses_no_octet()
    {
        using var board = new PtyBoard();
        var lines = new List<BoardLine>();
        using var session = Follow(board, lines);
        var flooding = Task.Run(() =>
        {
            for (var i = 0; i < 100_000; i++)
            {
                board.Say($"line {i}\n");
            }
        }, TestContext.Current.CancellationToken);

        ReadUntil(session, () => lines.Count == 100_000);
        await flooding;

        Assert.Equal(Enumerable.Range(0, 100_000).Select(static i => $"line {i}"), lines.Select(static line => line.Text));
    }

    [Fact]
    public async Task Link_at_its_full_rate_in_pieces_and_with_octets_lost_is_kept_up_with_and_no_whole_packet_is_missed()
    {
        var elapsed = TimeSpan.MaxValue;

        for (var attempt = 0; attempt < Attempts && elapsed >= TimeSpan.FromSeconds(10); attempt++)
        {
            elapsed = await HearTenSeconds();
        }

        Assert.True(elapsed < TimeSpan.FromSeconds(10), $"{elapsed}");
    }

    private static async Task<TimeSpan> HearTenSeconds()
    {
        // Ten seconds of 921,600 baud, ten bits an octet; as fast as they can be said.
        const int Octets = 921_600;
        using var board = new PtyBoard();
        var lines = new List<BoardLine>();
        using var session = Follow(board, lines);
        var random = new Random(3);
        var link = new List<byte>();
        var expected = new List<string>();

        for (var number = 0; link.Count < Octets; number++)
        {
            var packet = Packet(MonitorCommand.Message, $"message {number} {new string('x', random.Next(200))}\n", withChecksums: true);

            // One in ten loses an octet; then its text is no line of the board's.
            if (random.Next(10) == 0)
            {
                link.AddRange([.. packet[..^9], .. packet[^8..]]);
            }
            else
            {
                link.AddRange(packet);
                expected.Add($"message {number} ");
            }
        }

        var begun = Stopwatch.GetTimestamp();
        var saying = Task.Run(() =>
        {
            var octets = link.ToArray().AsSpan();

            while (octets.Length > 0)
            {
                var piece = Math.Min(octets.Length, random.Next(1, 700));
                board.Say(octets[..piece]);
                octets = octets[piece..];
            }

            board.Say(Packet(MonitorCommand.Message, "the end\n", withChecksums: true));
        }, TestContext.Current.CancellationToken);
        ReadUntil(session, () => lines.Count > 0 && lines[^1].Text == "the end");
        var elapsed = Stopwatch.GetElapsedTime(begun);
        await saying;

        var heard = lines.Where(static line => line.Text.StartsWith("message ", StringComparison.Ordinal)).Select(static line => line.Text.TrimEnd('x')).ToList();
        Assert.Equal(expected, heard);
        TestContext.Current.TestOutputHelper?.WriteLine($"{link.Count / elapsed.TotalSeconds / 1e6:F1} million octets/s");
        return elapsed;
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(30, 1)]
    public void Packet_is_given_up_after_a_quarter_of_a_second_of_silence_however_short_the_reads_are(int reads, int damaged)
    {
        using var board = new PtyBoard();
        var lines = new List<BoardLine>();
        using var session = Follow(board, lines);
        var packet = Packet(MonitorCommand.Message, "whole\n", withChecksums: true);
        board.Say("Ready\n");
        board.Say(packet.AsSpan(0, 36));
        ReadUntil(session, () => lines.Count == 1);

        for (var read = 0; read < reads; read++)
        {
            session.Read(TimeSpan.FromMilliseconds(10), reconnect: false);
        }

        board.Say(packet.AsSpan(36));
        board.Say("\nafter\n");
        ReadUntil(session, () => lines[^1].Text == "after");

        Assert.Equal(damaged, session.DamagedCount);
        Assert.Equal(damaged == 0, lines.Any(static line => line.Text == "whole"));
    }

    [Fact]
    public async Task Ping_reboot_and_target_info_are_answered()
    {
        using var board = new PtyBoard();
        var lines = new List<BoardLine>();
        using var session = Follow(board, lines);
        var heard = new RecordingSink();
        var answering = Task.Run(() => Answer(board, heard, requests: 3), TestContext.Current.CancellationToken);

        var ping = session.Ping(s_limit);
        var info = session.ReadTargetInfo(s_limit);
        session.Reboot(RebootOptions.InterpreterOnly);
        await answering;

        Assert.Equal(new PingReply(IsBooter: false, HasEnded: false, DoesChecksums: true, MaxPayload: 512), ping);
        Assert.Equal(new TargetInfo(new Version(1, 2, 3, 4), new Version(1, 17, 0, 185), "built by a test", "ESP32_OLIMEX", "ESP32", "rev 3"), info);
        Assert.Equal([MonitorCommand.Ping, MonitorCommand.TargetInfo, MonitorCommand.Reboot], heard.Packets.Select(static packet => packet.Command));
        Assert.Equal([2, 0, 0, 0], heard.Packets[2].Payload.ToArray());
    }

    [Fact]
    public void Requests_have_checksums_from_the_first_on_since_targets_that_do_them_hear_nothing_else()
    {
        using var board = new PtyBoard();
        using var session = Follow(board, []);

        session.Ping(TimeSpan.FromMilliseconds(1));

        var octets = board.Hear();
        var payload = octets.AsSpan(32);
        Assert.NotEqual(0u, BinaryPrimitives.ReadUInt32LittleEndian(octets.AsSpan(8)));
        Assert.Equal(WireCrc32.Compute(payload), BinaryPrimitives.ReadUInt32LittleEndian(octets.AsSpan(12)));
    }

    [Fact]
    public async Task Read_whose_time_is_over_before_it_waits_ends()
    {
        using var board = new PtyBoard();
        using var link = SerialLink.Open(board.Device);

        var reading = Task.Run(() => link.Read(new byte[16], TimeSpan.FromTicks(1)), TestContext.Current.CancellationToken);

        Assert.Equal(0, await reading.WaitAsync(s_limit, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Silent_board_answers_no_ping()
    {
        using var board = new PtyBoard();
        using var session = Follow(board, []);

        Assert.Null(session.Ping(TimeSpan.FromMilliseconds(50)));
    }

    [Fact]
    public void Board_that_speaks_another_protocol_answers_no_ping_and_its_words_are_lines()
    {
        using var board = new PtyBoard();
        var lines = new List<BoardLine>();
        using var session = Follow(board, lines);
        board.Say("AT\r\nERROR\r\nNFPKTV2\0 is not ours\r\n");

        Assert.Null(session.Ping(TimeSpan.FromMilliseconds(500)));
        ReadUntil(session, () => lines.Count >= 3);
        Assert.Equal(["AT", "ERROR", "NFPKTV2\0 is not ours"], lines.Select(static line => line.Text));
    }

    [Fact]
    public void Port_that_is_lost_in_the_middle_of_a_message_is_followed_again_when_it_is_back()
    {
        using var first = new PtyBoard();
        using var second = new PtyBoard();
        var device = first.Device;
        var lines = new List<BoardLine>();
        using var session = new SerialSession("the port", () => SerialLink.Open(device), lines.Add);
        session.Open();

        first.Say("Ready\n");
        first.Say(Packet(MonitorCommand.Message, "never whole").AsSpan(0, 36));
        ReadUntil(session, () => lines.Count == 1);
        device = second.Device;
        first.Dispose();
        ReadUntil(session, () => lines.Any(static line => line.Text == "the port is back"));
        second.Say("Ready again\n");
        ReadUntil(session, () => lines[^1].Text == "Ready again");

        Assert.Equal(1, session.LostCount);
        Assert.Equal(1, session.DamagedCount);
        Assert.Contains(lines, static line => line.Kind == BoardLineKind.Link && line.Text == "the port is gone; waiting for it to come back");
    }

    [Theory]
    [InlineData(SerialFault.Forbidden)]
    [InlineData(SerialFault.Unsuitable)]
    public void Port_that_is_back_and_refused_at_first_is_followed_as_soon_as_it_opens(SerialFault refusal)
    {
        using var first = new PtyBoard();
        using var second = new PtyBoard();
        var refusals = 0;
        var isBack = false;
        var lines = new List<BoardLine>();
        using var session = new SerialSession("the port", Open, lines.Add);
        session.Open();

        isBack = true;
        first.Dispose();
        ReadUntil(session, () => lines.Count > 0 && lines[^1].Text == "the port is back");

        Assert.Equal(2, refusals);

        ISerialLink Open() => !isBack ? SerialLink.Open(first.Device)
            : refusals == 2 ? SerialLink.Open(second.Device)
            : throw new SerialLinkException($"refused {++refusals} times", refusal);
    }

    [Fact]
    public void Port_that_was_never_there_and_is_refused_is_an_error_for_who_waits_too()
    {
        using var session = new SerialSession("the port", static () => throw new SerialLinkException("no right", SerialFault.Forbidden), static _ => { });

        var e = Assert.Throws<SerialLinkException>(() => session.Read(s_limit, reconnect: true));
        Assert.Equal(SerialFault.Forbidden, e.Fault);
    }

    [Fact]
    public void Port_that_is_lost_is_an_error_for_who_does_not_wait()
    {
        using var board = new PtyBoard();
        using var session = Follow(board, []);
        board.Dispose();

        var e = Assert.Throws<SerialLinkException>(() => session.Read(s_limit, reconnect: false));
        Assert.Equal(SerialFault.Gone, e.Fault);
    }

    [Fact]
    public void Port_is_free_again_after_it_was_lost_or_closed_and_taken_before()
    {
        using var board = new PtyBoard();
        using (SerialLink.Open(board.Device))
        {
            var e = Assert.Throws<SerialLinkException>(() => SerialLink.Open(board.Device));
            Assert.Equal(SerialFault.Busy, e.Fault);
        }

        using var again = SerialLink.Open(board.Device);
    }

    // A program that is being started holds a copy of each lock of its parent until it runs.
    [Fact]
    public async Task Port_that_is_let_go_a_moment_later_is_waited_for()
    {
        using var board = new PtyBoard();

        for (var attempt = 1; ; attempt++)
        {
            var other = SerialLink.Open(board.Device);
            var opening = Task.Factory.StartNew(() => SerialLink.Open(board.Device), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            await Task.Delay(100, TestContext.Current.CancellationToken);
            other.Dispose();

            try
            {
                using var link = await opening;
                return;
            }
            catch (SerialLinkException e) when (e.Fault == SerialFault.Busy && attempt < Attempts)
            {
                // The moment was longer than who opens waits.
            }
        }
    }

    [Theory]
    [InlineData("/dev/does-not-exist", SerialFault.Gone)]
    [InlineData("/dev/null", SerialFault.Unsuitable)]
    public void Device_that_is_no_port_is_refused_by_name(string device, SerialFault fault)
    {
        var e = Assert.Throws<SerialLinkException>(() => SerialLink.Open(device));

        Assert.Equal(fault, e.Fault);
        Assert.Contains(device, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wake_ends_a_read_without_end()
    {
        using var board = new PtyBoard();
        using var session = Follow(board, []);
        using var waker = new Timer(_ => session.Wake(), null, 50, Timeout.Infinite);

        session.Read(Timeout.InfiniteTimeSpan, reconnect: true);
    }

    private static SerialSession Follow(PtyBoard board, List<BoardLine> lines)
    {
        var session = new SerialSession(board.Device, () => SerialLink.Open(board.Device), lines.Add);
        session.Open();
        return session;
    }

    private static void ReadUntil(SerialSession session, Func<bool> isDone)
    {
        var begun = Stopwatch.GetTimestamp();

        while (!isDone())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < s_limit, "the lines did not come");
            session.Read(TimeSpan.FromMilliseconds(10), reconnect: true);
        }
    }

    private static byte[] Packet(MonitorCommand command, string text, bool withChecksums = false) => new WirePacket
    {
        Command = command, Sequence = 1, Flags = WireFlags.NonCritical | WireFlags.NoCaching, Payload = Encoding.UTF8.GetBytes(text),
    }.ToOctets(withChecksums);

    private static void Answer(PtyBoard board, RecordingSink heard, int requests)
    {
        var demultiplexer = new SerialDemultiplexer(heard);
        var answered = 0;

        while (heard.Packets.Count < requests)
        {
            demultiplexer.Append(board.Hear());

            for (; answered < heard.Packets.Count; answered++)
            {
                var request = heard.Packets[answered];
                var payload = request.Command == MonitorCommand.Ping ? Pong() : request.Command == MonitorCommand.TargetInfo ? Target() : null;

                if (payload is not null)
                {
                    board.Say("noise in between\n");
                    board.Say(new WirePacket
                    {
                        Command = request.Command,
                        Sequence = 9,
                        ReplyTo = request.Sequence,
                        Flags = WireFlags.Reply | WireFlags.Acknowledge,
                        Payload = payload,
                    }.ToOctets(withChecksums: true));
                }
            }
        }
    }

    private static byte[] Pong()
    {
        var payload = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(payload, 0x00010000);
        BinaryPrimitives.WriteUInt32LittleEndian(payload.AsSpan(4), 0x00000210);
        return payload;
    }

    private static byte[] Target()
    {
        using var payload = new MemoryStream();

        foreach (var part in (ushort[])[1, 2, 3, 4, 1, 17, 0, 185])
        {
            payload.Write(BitConverter.GetBytes(part));
        }

        foreach (var (text, room) in ((string, int)[])[("built by a test", 128), ("ESP32_OLIMEX", 32), ("ESP32", 32), ("rev 3", 128)])
        {
            payload.Write(Encoding.UTF8.GetBytes(text.PadRight(room, '\0')));
        }

        return payload.ToArray();
    }
}
