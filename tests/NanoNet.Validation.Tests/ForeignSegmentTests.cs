using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>Segments that belong to no connection, or that another host made, are nobody's fault.</summary>
public class ForeignSegmentTests
{
    [Theory]
    [InlineData("FPU")]
    [InlineData("")]
    [InlineData("F")]
    public void Probe_without_ack_that_belongs_to_no_connection_breaks_no_rule_of_synchronized_ends(string bits)
    {
        var scene = new Scene();
        scene.Client(bits, 1);
        scene.Server("RA", 0, 2);
        Assert.NotEqual(Validation.Outcome.Violated, Outcome(scene.Later(), "TCP-ACK-ALWAYS"));
    }

    [Fact]
    public void Segment_without_ack_on_an_open_connection_breaks_it_still()
    {
        var scene = new Scene().Open();
        scene.Client("P", 1, data: "hello");
        Assert.Equal(Validation.Outcome.Violated, Outcome(scene.Later(), "TCP-ACK-ALWAYS"));
    }

    [Fact]
    public void Blind_reset_is_not_its_alleged_senders_who_goes_on()
    {
        var scene = new Scene().Open();
        scene.Server("R", 70_000);
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        scene.CloseByClient(6, 1);
        Assert.Equal(Validation.Outcome.Undecidable, Outcome(scene, "TCP-RST-SEQ"));
    }

    [Fact]
    public void Reset_out_of_the_window_is_its_senders_who_says_nothing_more()
    {
        var scene = new Scene().Open();
        scene.Server("R", 70_000);
        scene.Client("PA", 1, 1, "hello");
        Assert.Equal(Validation.Outcome.Violated, Outcome(scene.Later(), "TCP-RST-SEQ"));
    }

    private static Outcome Outcome(Scene scene, string rule) => scene.Judge().Verdicts.Single(verdict => verdict.Rule.Id == rule).Outcome;
}
