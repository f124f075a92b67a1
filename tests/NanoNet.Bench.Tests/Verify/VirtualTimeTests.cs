using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Bench.Tests;

/// <summary>What virtual time must not depend on, and what it must not change.</summary>
public sealed class VirtualTimeTests
{
    private static readonly string[] s_short = ["TCP-OPEN-CLOSE", "HTTP-GET"];

    [Fact]
    public void Busy_processors_change_no_octet_of_the_capture()
    {
        using var idle = new BuiltBoard(BuiltBoard.Stm32);
        using var busy = new BuiltBoard(BuiltBoard.Stm32);
        var alone = Run(idle, isVirtual: true);
        using var over = new CancellationTokenSource();
        var burners = Enumerable.Range(0, 2 * Environment.ProcessorCount).Select(_ => new Thread(() => Burn(over.Token)) { IsBackground = true }).ToList();
        burners.ForEach(static burner => burner.Start());

        var beside = Run(busy, isVirtual: true);

        over.Cancel();
        burners.ForEach(static burner => burner.Join());
        Assert.Null(CaptureComparison.Difference(alone.CapturePath, beside.CapturePath));
    }

    [Fact]
    public void Real_and_virtual_time_show_the_same_conversation_at_much_the_same_times()
    {
        // A machine that is busy with other things is late in real time; not each time.
        const int Attempts = 10;
        var limit = TimeSpan.FromMilliseconds(50);
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        var inVirtual = Conversation(Run(built, isVirtual: true).CapturePath);
        var worst = TimeSpan.MaxValue;

        for (var attempt = 0; attempt < Attempts && worst > limit; attempt++)
        {
            using var again = new BuiltBoard(BuiltBoard.Stm32);
            var inReal = Conversation(Run(again, isVirtual: false).CapturePath);

            if (inReal.Select(static one => one.What).SequenceEqual(inVirtual.Select(static one => one.What)))
            {
                worst = inReal.Zip(inVirtual, static (one, other) => (one.At - other.At).Duration()).Max();
            }
        }

        Assert.True(worst <= limit, $"a frame was {worst} from its time, or the order was another");
    }

    private static VerifyResult Run(BuiltBoard built, bool isVirtual)
    {
        var folder = Directory.CreateDirectory(built.PathOf(isVirtual ? "virtual" : "real")).FullName;
        var result = VerifyRun.Run(built.Options with
        {
            Folder = folder,
            Setup = built.Setup with { Network = BoardNetwork.Static },
            Scenarios = s_short,
            IsVirtualTime = isVirtual,
        });
        Assert.Null(result.Broken);
        Assert.All(result.Scenarios, static one => Assert.Equal(ScenarioOutcome.Passed, one.Outcome));
        return result;
    }

    private static void Burn(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
        }
    }

    /// <summary>Who said what over TCP, and when, from the first connection's SYN on.</summary>
    private static List<(TimeSpan At, string What)> Conversation(string capture)
    {
        const int IPv4Offset = 14;
        const int Tcp = 6;
        List<(TimeSpan At, string What)> said = [];
        using var reader = CaptureReader.Open(capture);
        var begun = 0L;

        while (reader.TryReadNext(out var frame))
        {
            var octets = frame.Octets;

            if (BinaryPrimitives.ReadUInt16BigEndian(octets[12..]) != 0x0800 || octets[IPv4Offset + 9] != Tcp)
            {
                continue;
            }

            var headerLength = (octets[IPv4Offset] & 0xf) * 4;
            var segment = octets[(IPv4Offset + headerLength)..(IPv4Offset + BinaryPrimitives.ReadUInt16BigEndian(octets[(IPv4Offset + 2)..]))];
            begun = begun == 0 ? frame.TimeNs : begun;
            var ports = $"{BinaryPrimitives.ReadUInt16BigEndian(segment)} {BinaryPrimitives.ReadUInt16BigEndian(segment[2..])}";
            said.Add((TimeSpan.FromMicroseconds((frame.TimeNs - begun) / 1000), $"{ports} flags {segment[13]:x2} length {segment.Length - ((segment[12] >> 4) * 4)}"));
        }

        Assert.NotEmpty(said);
        return said;
    }
}
