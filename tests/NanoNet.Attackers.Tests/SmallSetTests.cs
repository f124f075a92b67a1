using System.Globalization;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>The sets in which an STM32 has one small service of TCP and no page: it is asked over UDP how it is, and two at once what it serves.</summary>
public class SmallSetTests
{
    private const string Stm32 = "st-stm32f769i-discovery";

    // More than the board has slots for, and more than its backlog holds beside.
    private const int Hoarders = 8;

    // Longer than ServerLimits.IdleBeforeGivingWay on a busy machine. They go when one of them has been ended, from daytime when each has; who reads nothing of
    // chargen does not learn of it.
    private const int HeldSeconds = 8;

    private const int Many = 2000;

    [Theory]
    [InlineData("echo", 7, "tcp.evicted", 1)]
    [InlineData("discard", 9, "tcp.evicted", 1)]
    [InlineData("chargen", 19, "tcp.evicted", 1)]
    [InlineData("daytime", 13, "tcp.accepted", Hoarders / 2)]
    [InlineData("line", 2323, "tcp.evicted", 1)]
    public async Task Hoarders_and_floods_leave_the_service_as_it_was(string set, int port, string counter, int rise)
    {
        using var attacked = await AttackedBoard.Boot(Stm32, set);

        attacked.Withstand(
            () =>
            {
                var hoarders = attacked.Run("python3", AttackedBoard.Client("hoarders.py"), attacked.Address, Text(port), Text(Hoarders), Text(HeldSeconds), Text(set == "daytime" ? Hoarders : 1));
                Assert.True(hoarders.ExitCode == 0, hoarders.Error);
                Assert.Equal("all over\n", hoarders.Output);
            },
            (counter, rise));

        // SYN that nobody completes, ACK, all three of Xmas, RST. Each with source ports of its own: a connection is known by its ports.
        attacked.Withstand(() =>
        {
            var source = 1024;

            foreach (var bits in (string[])["-S", "-A", "-FPU", "-R"])
            {
                var flood = attacked.Run("hping3", "-n", "-q", "--faster", "-c", Text(Many), bits, "-p", Text(port), "-s", Text(source), attacked.Address);
                Assert.Contains($"{Many} packets transmitted", flood.Error + flood.Output);
                source += Many;
            }
        });
        attacked.JudgeWire();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
