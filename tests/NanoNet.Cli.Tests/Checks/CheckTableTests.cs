using System.IO;
using System.Linq;
using NanoNet.Reports;
using NanoNet.Reports.Checks;
using Xunit;

namespace NanoNet.Cli.Tests.Checks;

public sealed class CheckTableTests
{
    [Theory]
    [InlineData(120, true, false)]
    [InlineData(80, true, false)]
    [InlineData(80, false, true)]
    public void Write_without_colour_matches_the_approved_text(int width, bool unicode, bool all)
        => Approval.Verify(
            $"checks-{width}-{(unicode ? "utf8" : "ascii")}{(all ? "-all" : string.Empty)}",
            Draw(width, color: false, unicode, console => CheckTable.Write(console, SampleChecks.All, all)));

    [Fact]
    public void Write_of_nothing_but_skipped_checks_names_them()
    {
        var skipped = SampleChecks.All.Where(static c => c.Outcome == CheckOutcome.NotExercised).ToList();

        var text = Draw(80, color: false, unicode: true, console => CheckTable.Write(console, skipped, all: false));

        Assert.Contains("skipped: TCP-FIFTH", text, System.StringComparison.Ordinal);
        Assert.Contains("not exercised: IP-FRAG-1", text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Write_with_colour_paints_outcomes()
    {
        var text = Draw(120, color: true, unicode: true, static console => CheckTable.Write(console, SampleChecks.All, all: true));

        Assert.Contains("\u001b[", text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_blocks_match_the_approved_text()
        => Approval.Verify("failures-80-utf8", Draw(80, color: false, unicode: true, static console =>
        {
            FailureBlock.Write(console, SampleChecks.FailedScenario, "nanonet verify --board st-stm32f769i-discovery --network dhcp --seed 1 --scenario HTTP-404");
            FailureBlock.Write(console, SampleChecks.Violated, null);
        }));

    private static string Draw(int width, bool color, bool unicode, System.Action<ReportConsole> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(new ReportConsole(writer, width, color, unicode));
        return writer.ToString();
    }
}
