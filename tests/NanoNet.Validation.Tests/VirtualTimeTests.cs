using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>Where time is virtual, a question and its answer have the same time: what came first their order says.</summary>
public class VirtualTimeTests
{
    [Fact]
    public void Syn_ack_that_answers_a_repeated_syn_was_not_sent_by_a_timer()
    {
        var scene = new Scene { IsInstant = true };
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Wait(1000);
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Client("A", 1, 1);
        Hold(scene.CloseByClient(1, 1));
    }

    [Fact]
    public void Window_that_is_opened_after_a_probe_was_answered_is_announced()
    {
        var scene = new Scene { IsInstant = true }.Open(serverWindow: 5);
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6, window: 0);

        for (var wait = 500; wait < 3000; wait *= 2)
        {
            scene.Wait(wait);
            scene.Client("A", 6, 1, "x");
            scene.Server("A", 1, 6, window: 0);
        }

        scene.Server("A", 1, 6, window: 5);
        Hold(scene.CloseByClient(6, 1));
    }

    [Fact]
    public void Dialogue_without_time_breaks_nothing()
    {
        var whole = Scene.Dialogue();
        var scene = new Scene { IsInstant = true };
        Hold(scene.Append(whole, whole.Frames.Count));
    }

    private static void Hold(Scene scene) => Assert.Empty(scene.Judge().Verdicts
        .Where(verdict => verdict.Outcome == Outcome.Violated && verdict.Rule.Level != RequirementLevel.Info)
        .Select(verdict => $"{verdict.Rule.Id}: {verdict.Reason}"));
}
