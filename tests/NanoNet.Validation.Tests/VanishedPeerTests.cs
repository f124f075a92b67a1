using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>What a sender does whose peer says nothing any more, and which of its segments waits for an answer.</summary>
public class VanishedPeerTests
{
    private const int Octets = 450;

    [Fact]
    public void Small_segments_that_fit_one_large_are_within_the_loss_window_at_every_timeout()
    {
        var scene = new Scene().Open();
        Send(scene);

        scene.Wait(1000);
        Send(scene, 1);

        // From the second timeout on all three are sent again each time: together they are no longer than a segment may be.
        foreach (var wait in new[] { 2000, 4000, 8000 })
        {
            scene.Wait(wait);
            Send(scene);
        }

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-CWND"));
    }

    [Fact]
    public void Segments_that_do_not_fit_one_are_beyond_the_loss_window()
    {
        var scene = new Scene().Open();
        Send(scene, 4);

        scene.Wait(1000);
        Send(scene, 1);
        scene.Wait(2000);
        Send(scene, 4);

        Assert.Equal(Outcome.Violated, OutcomeOf(scene, "TCP-CWND"));
    }

    [Fact]
    public void Segment_that_waits_for_its_acknowledgment_is_named_and_not_the_one_that_filled_a_hole_before_it()
    {
        var scene = new Scene().Open();
        var waiting = scene.Client("PA", 6, 1, "world");
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        scene.Later();

        var verdict = scene.Judge().Verdicts.Single(one => one.Rule.Id == "TCP-DATA-ACKED");
        Assert.Equal(Outcome.Violated, verdict.Outcome);
        Assert.Equal([waiting], verdict.Frames);
    }

    private static void Send(Scene scene, int count = 3)
    {
        for (var i = 0; i < count; i++)
        {
            scene.Client("PA", (uint)(1 + (i * Octets)), 1, new string('x', Octets));
        }
    }

    private static Outcome OutcomeOf(Scene scene, string id) => scene.Later().Judge().Verdicts.Single(verdict => verdict.Rule.Id == id).Outcome;
}
