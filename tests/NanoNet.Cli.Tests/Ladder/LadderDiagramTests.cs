using System.IO;
using System.Linq;
using NanoNet.Reports;
using NanoNet.Reports.Ladder;
using Xunit;

namespace NanoNet.Cli.Tests.Ladder;

public sealed class LadderDiagramTests
{
    private static readonly LadderConnection s_echo = new(
        3, "192.0.2.1:49153", "192.0.2.10:7", "tester", "board", "opened and closed by the tester, 9 frames, 1.8 ms",
        [
            new(12, 0, true, "SYN", 0, null, 0, 8192, "SYN-SENT", "SYN-RECEIVED", "mss 1460", false),
            new(13, 0.211, false, "SYN,ACK", 0, 1, 0, 5920, "ESTABLISHED", "SYN-RECEIVED", "mss 1480", false),
            new(14, 0.260, true, "ACK", 1, 1, 0, 8192, "ESTABLISHED", "ESTABLISHED", "", false),
            new(15, 0.301, true, "PSH,ACK", 1, 1, 1460, 8192, "ESTABLISHED", "ESTABLISHED", "", false),
            new(16, 0.720, false, "PSH,ACK", 1, 1461, 1460, 4460, "ESTABLISHED", "ESTABLISHED", "violates TCP-ACK-1", true),
            new(17, 0.790, true, "FIN,ACK", 1461, 1461, 0, 8192, "FIN-WAIT-1", "CLOSE-WAIT", "", false),
            new(18, 1.004, false, "ACK", 1461, 1462, 0, 5920, "FIN-WAIT-2", "CLOSE-WAIT", "", false),
            new(19, 1.700, false, "FIN,ACK", 1461, 1462, 0, 5920, "TIME-WAIT", "LAST-ACK", "", false),
            new(20, 1.800, true, "ACK", 1462, 1462, 0, 8192, "TIME-WAIT", "CLOSED", "", false),
        ]);

    [Theory]
    [InlineData(80, true)]
    [InlineData(80, false)]
    [InlineData(120, true)]
    public void Write_without_colour_matches_the_approved_text(int width, bool unicode)
        => Approval.Verify($"ladder-{width}-{(unicode ? "utf8" : "ascii")}", Draw(s_echo, width, color: false, unicode));

    [Fact]
    public void Write_with_large_numbers_stays_within_the_width()
    {
        var large = s_echo with
        {
            Rows = [.. s_echo.Rows.Select(static r => r with { Frame = r.Frame + 100_000, SequenceNumber = 4_294_967_290, AcknowledgmentNumber = 4_294_967_290, Window = 65_535 })],
        };

        Assert.All(Draw(large, 80, color: false, unicode: true).Split('\n').Skip(1), static line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Write_in_ascii_holds_ascii_only()
        => Assert.All(Draw(s_echo, 80, color: false, unicode: false), static c => Assert.InRange(c, '\n', '~'));

    [Fact]
    public void Write_without_colour_holds_no_escape_sequence()
        => Assert.DoesNotContain('\u001b', Draw(s_echo, 100, color: false, unicode: true));

    [Fact]
    public void Write_with_colour_marks_the_offending_segment_red()
        => Assert.Contains(Draw(s_echo, 120, color: true, unicode: true).Split('\n'), static l => l.Contains("violates", System.StringComparison.Ordinal) && l.Contains("91m", System.StringComparison.Ordinal));

    private static string Draw(LadderConnection connection, int width, bool color, bool unicode)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        LadderDiagram.Write(new ReportConsole(writer, width, color, unicode), connection);
        return writer.ToString();
    }
}
