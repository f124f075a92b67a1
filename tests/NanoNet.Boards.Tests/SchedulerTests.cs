using System.Diagnostics;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

public sealed class SchedulerTests
{
    [Theory]
    [InlineData(NativeBuild.SchedulerTestName)]
    [InlineData(NativeBuild.VirtualClockTestName)]
    public async Task Scheduler_passes_its_own_test(string name)
    {
        var program = await NativeBoard.ProgramAsync(NativeBoard.Stm32, name);
        using var process = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true })!;

        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
    }
}
