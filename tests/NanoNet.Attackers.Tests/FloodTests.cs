using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>hping3 floods the board with what no client sends.</summary>
public class FloodTests
{
    private const string Stm32 = "st-stm32f769i-discovery";
    private const string Esp32 = "esp32-olimex";

    private const int Many = 5000;

    [Theory]
    [InlineData(Stm32, "checks")]
    [InlineData(Esp32, "everything")]
    public async Task Tcp_segments_out_of_place_do_nothing(string board, string set)
    {
        using var attacked = await AttackedBoard.Boot(board, set);

        // SYN that nobody completes, ACK, FIN, all three of Xmas, none at all, SYN and FIN, RST; each to the port that is open.
        // Each with source ports of its own: a connection is known by its ports, and these are as many as there are segments.
        var port = 1024;

        foreach (var bits in (string[])["S", "A", "F", "FPU", "", "SF", "R"])
        {
            var source = port.ToString(CultureInfo.InvariantCulture);
            attacked.Withstand(() => Flood(attacked, [.. bits.Select(static bit => $"-{bit}"), "-p", "80", "-s", source]));
            port += Many;
        }

        attacked.JudgeWire();
    }

    [Theory]
    [InlineData(Stm32, "checks")]
    [InlineData(Esp32, "everything")]
    public async Task Segments_from_its_own_address_do_nothing(string board, string set)
    {
        using var attacked = await AttackedBoard.Boot(board, set);
        attacked.Withstand(() => Flood(attacked, "-S", "-p", "80", "-s", "80", "-k", "-a", attacked.Address));
        attacked.JudgeWire();
    }

    [Theory]
    [InlineData(Stm32, "checks")]
    [InlineData(Esp32, "everything")]
    public async Task Pings_and_fragments_do_nothing(string board, string set)
    {
        using var attacked = await AttackedBoard.Boot(board, set);
        attacked.Withstand(() => Flood(attacked, "-1"));
        attacked.Withstand(() => Flood(attacked, "-1", "-d", "1400", "-f"));
        attacked.Withstand(() => Flood(attacked, "-S", "-p", "80", "-f", "-d", "64"));
        attacked.JudgeWire();
    }

    [Theory]
    [InlineData(Stm32, "checks")]
    [InlineData(Esp32, "everything")]
    public async Task Datagrams_are_echoed_up_to_the_rate_and_never_to_a_service(string board, string set)
    {
        using var attacked = await AttackedBoard.Boot(board, set);

        // The board keeps the address of who was last.
        Send(attacked, 1, "-2", "-p", "7", "-d", "100");
        attacked.Withstand(() => Flood(attacked, "-2", "-p", "7", "-d", "100"), ("udp.echoed", 100));
        attacked.Withstand(() => Flood(attacked, "-2", "-p", "7", "-s", "7", "-k", "-d", "100"), ("udp.dropped.source", 100));
        attacked.Withstand(() => Flood(attacked, "-2", "-p", "7"), ("udp.dropped.size", 100));
        attacked.JudgeWire();
    }

    [Theory]
    [InlineData(Stm32, "checks")]
    [InlineData(Esp32, "everything")]
    public async Task Openings_from_everywhere_shut_their_port_for_as_long_as_the_stack_waits_and_no_other(string board, string set)
    {
        using var attacked = await AttackedBoard.Boot(board, set);
        attacked.WithstandOpenings(() => Flood(attacked, "-S", "-p", "80", "--rand-source"), 80);
        attacked.JudgeWire();
    }

    private static void Flood(AttackedBoard attacked, params string[] what) => Send(attacked, Many, what);

    private static void Send(AttackedBoard attacked, int count, params string[] what)
    {
        // It ends with 1 where nothing came back, as it should be with some of these.
        var flood = attacked.Run("hping3", ["-n", "-q", "--faster", "-c", count.ToString(CultureInfo.InvariantCulture), .. what, attacked.Address]);
        Assert.True(flood.ExitCode is 0 or 1, flood.Error);
        Assert.Contains($"{count} packets transmitted", flood.Error + flood.Output);
    }
}
