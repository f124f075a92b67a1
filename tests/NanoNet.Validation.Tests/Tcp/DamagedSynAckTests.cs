using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Tcp;

/// <summary>A SYN-ACK that was damaged on its way is dropped by who gets it: the numbers that count are those of the next one.</summary>
public class DamagedSynAckTests
{
    // The last octets of the sequence and the acknowledgment number, behind Ethernet and IPv4.
    private const int SequenceAt = 14 + 20 + 7;
    private const int AcknowledgmentAt = SequenceAt + 4;

    [Theory]
    [InlineData(true, 500U, SequenceAt)]
    [InlineData(false, 0U, SequenceAt)]
    [InlineData(false, 0U, AcknowledgmentAt)]
    public void Connection_goes_on_with_the_numbers_of_the_one_that_is_right(bool isLossless, uint moved, int damagedAt)
    {
        var scene = new Scene { Options = new JudgeOptions { IsLossless = isLossless } };
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Mutate(2, octets =>
        {
            octets[damagedAt] ^= 8;
            return octets;
        });
        scene.Server("SA", moved, 1, options: Scene.SynOptions());
        scene.Wait(1000);
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("SA", moved, 1, options: Scene.SynOptions());
        scene.Client("A", 1, moved + 1);
        scene.Client("PA", 1, moved + 1, "hello");
        scene.Server("PA", moved + 1, 6, "hello");
        scene.Client("A", 6, moved + 6);
        var judgement = scene.Later().Judge();

        Assert.Equal(
            ["TCP-CSUM"],
            judgement.Verdicts.Where(static v => v.Outcome == Outcome.Violated && v.Rule.Id.StartsWith("TCP-", System.StringComparison.Ordinal) && v.Rule.Level == RequirementLevel.Must).Select(static v => v.Rule.Id));
        Assert.Equal(Scene.ServerIsn + moved, judgement.Connections.Single().ServerEnd.InitialSequenceNumber!.Value.Value);
    }
}
