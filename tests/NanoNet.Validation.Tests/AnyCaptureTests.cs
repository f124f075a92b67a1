using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>What can be decided in a capture that may lack what a network lost, or lost itself.</summary>
public class AnyCaptureTests
{
    private const ushort Buffer = 100;

    [Theory]
    [InlineData(0, false, Outcome.Violated)]
    [InlineData(50, false, Outcome.Undecidable)]
    [InlineData(0, true, Outcome.Undecidable)]
    public void Window_that_a_probe_found_open_was_not_announced_as_far_as_the_capture_is_beside_who_offers_it(int wayMs, bool hasLost, Outcome outcome)
    {
        var scene = Opened(wayMs);
        scene.Client("PA", 1, 1, new string('x', Buffer));
        scene.Server("A", 1, Buffer + 1, window: 0);
        scene.Wait(500);
        scene.Client("A", Buffer + 1, 1, "y");
        scene.Server("A", 1, Buffer + 1, window: 0);
        scene.Wait(1000);
        scene.Client("A", Buffer + 1, 1, "y");
        scene.Server("A", 1, Buffer + 1, window: Buffer);

        Assert.Equal(outcome, OutcomeOf(scene.Later(), "TCP-WUPDATE", hasLost));
    }

    [Theory]
    [InlineData(2000, false, Outcome.Violated)]
    [InlineData(500, false, Outcome.Undecidable)]
    [InlineData(2000, true, Outcome.Undecidable)]
    public void Keep_alive_long_after_data_that_nobody_acknowledged_was_overtaken_by_none(int waitMs, bool hasLost, Outcome outcome)
    {
        var scene = Opened(50);
        scene.Client("PA", 1, 1, "hello");
        scene.Wait(waitMs);
        scene.Client("A", 5, 1);
        scene.Server("A", 1, 6);

        Assert.Equal(outcome, OutcomeOf(scene.Later(), "TCP-KEEPALIVE-SENT", hasLost));
    }

    /// <summary>On one machine both halves take as long as its system does, wherever it was captured.</summary>
    [Theory]
    [InlineData(26, 12, Outcome.Undecidable)]
    [InlineData(26, 3, Outcome.Undecidable)]
    [InlineData(199, 199, Outcome.Undecidable)]
    [InlineData(200, 199, Outcome.Violated)]
    [InlineData(199, 200, Outcome.Violated)]
    [InlineData(26, 300, Outcome.Pass)]
    [InlineData(300, 26, Outcome.Pass)]
    public void Place_of_the_capture_is_not_told_by_a_handshake_that_takes_no_longer_than_its_ends(int synAckMicroseconds, int thirdMicroseconds, Outcome outcome)
    {
        var scene = new Scene { Options = new JudgeOptions(), IsInstant = true };
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.WaitMicroseconds(synAckMicroseconds);
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.WaitMicroseconds(thirdMicroseconds);
        scene.Client("A", 1, 1);

        Assert.Equal(outcome, scene.CloseByClient(1, 1).Judge().Verdicts.Single(static verdict => verdict.Rule.Id == "X-VANTAGE").Outcome);
    }

    /// <summary>Of a window of 100 octets: who takes it for a scaled one stays within that.</summary>
    [Theory]
    [InlineData(0, 100, Outcome.Pass, false)]
    [InlineData(0, 101, Outcome.Violated, false)]
    [InlineData(3, 100, Outcome.Pass, false)]
    [InlineData(3, 800, Outcome.NotExercised, true)]
    [InlineData(3, 801, Outcome.Violated, false)]
    public void Data_beyond_the_window_of_a_SYN_ACK_takes_it_for_a_scaled_one_only_where_it_fits_that(
        byte scale, int octets, Outcome window, bool isTakenForScaled)
    {
        var scene = new Scene().Open(Scene.SynOptions(scale: 3), Scene.SynOptions(scale: scale), serverWindow: 100);
        scene.Client("PA", 1, 1, new string('x', octets));
        scene.Server("A", 1, (uint)octets + 1);
        scene.CloseByClient((uint)octets + 1, 1);

        Assert.Equal(window, OutcomeOf(scene, "TCP-WINDOW"));
        Assert.Equal(isTakenForScaled, OutcomeOf(scene, "TCP-WS-SYN-UNSCALED") == Outcome.Violated);
    }

    [Fact]
    public void SYN_ACKs_for_doubled_SYNs_leave_nothing_open_about_timers()
    {
        var scene = Opened(0);
        scene.Server("PA", 1, 1, "hello");
        scene.Wait(1500);
        scene.Server("PA", 1, 1, "hello");
        scene.Wait(3000);
        scene.Server("PA", 1, 1, "hello");
        scene.Wait(6000);
        scene.Server("PA", 1, 1, "hello");
        var other = new Scene { ServerPort = 8 };
        other.Client("S", 0, options: Scene.SynOptions());
        other.Again();
        other.Server("SA", 0, 1, options: Scene.SynOptions());
        other.Again();
        scene.Append(other, other.Frames.Count);
        scene.Options = new JudgeOptions { IsLossless = true, Board = new BoardFacts { Address = Scene.ServerAddress } };

        Assert.Equal(Outcome.Pass, OutcomeOf(scene.Later(), "TCP-RTO-BACKOFF"));
        Assert.NotEqual(Outcome.Undecidable, OutcomeOf(scene, "TCP-SYNACK-RTO"));
    }

    private static Scene Opened(int wayMs)
    {
        var scene = new Scene { Options = new JudgeOptions() };
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Wait(wayMs);
        scene.Server("SA", 0, 1, options: Scene.SynOptions(), window: Buffer);
        scene.Wait(wayMs);
        scene.Client("A", 1, 1);
        return scene;
    }

    private static Outcome OutcomeOf(Scene scene, string id, bool hasLost = false)
    {
        using var judge = new CaptureJudge(scene.Options);

        foreach (var (time, octets, length) in scene.Frames)
        {
            judge.Add(time, octets, length);
        }

        if (hasLost)
        {
            judge.AddDrops();
        }

        return judge.Finish().Verdicts.Single(verdict => verdict.Rule.Id == id).Outcome;
    }
}
