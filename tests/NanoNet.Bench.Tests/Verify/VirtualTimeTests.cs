using System;
using System.IO;
using System.Linq;
using System.Threading;
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
}
