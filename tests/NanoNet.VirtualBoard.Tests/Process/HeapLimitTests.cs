using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>The heap of a board's profile, as firmware meets it.</summary>
public class HeapLimitTests
{
    // 100 KB that stay.
    private const string Hoard = """
        object[] kept = new object[100];
        for (int i = 0; i < kept.Length; i++) { kept[i] = new byte[1000]; }
        Say(kept.Length);
        """;

    [Fact]
    public async Task Firmware_that_allocates_too_much_dies_of_it_on_a_small_heap()
    {
        var stm32 = await TestProfile.Stm32;
        using var rig = new BoardRig(await stm32.WithHeap(64 * 1024), FirmwareCompiler.App(Hoard));
        rig.WaitFor(
            () => rig.Bench.Log.Lines.Any(line => line.Text.Contains("++++ Exception System.OutOfMemoryException", StringComparison.Ordinal)), "the end of Main");
        Assert.Empty(rig.Said);
    }

    [Fact]
    public async Task Same_firmware_runs_on_the_boards_own_heap()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App(Hoard));
        Assert.Equal(["100"], rig.WaitForLines(1));
    }

    [Fact]
    public async Task Esp32_has_less_than_the_Stm32()
    {
        const string Double = "Say(Error(() => { object[] kept = new object[200]; for (int i = 0; i < kept.Length; i++) { kept[i] = new byte[1000]; } }));";
        using var small = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Double));
        using var large = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App(Double));
        Assert.Equal(["OutOfMemoryException"], small.WaitForLines(1));
        Assert.Equal(["none"], large.WaitForLines(1));
    }

    [Fact]
    public async Task Garbage_does_not_fill_it()
    {
        using var rig = new BoardRig(
            await (await TestProfile.Stm32).WithHeap(64 * 1024), FirmwareCompiler.App("for (int i = 0; i < 1000; i++) { byte[] b = new byte[1000]; } Say(\"done\");"));
        Assert.Equal(["done"], rig.WaitForLines(1));
    }
}
