using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Tcp;

/// <summary>Data may come as the third segment of the handshake; it opens the connection, whatever becomes of that then.</summary>
public class ThirdSegmentTests
{
    [Theory]
    [InlineData("RA", 6, Outcome.Pass)]
    [InlineData("RA", 1, Outcome.Violated)]
    [InlineData("R", 0, Outcome.Violated)]
    public void Reset_that_acknowledges_the_data_comes_from_who_took_it(string bits, uint acknowledgment, Outcome expected)
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Client("PA", 1, 1, "hello");
        scene.Server(bits, 1, acknowledgment);

        Assert.Equal(expected, scene.Later().Judge().Verdicts.Single(static verdict => verdict.Rule.Id == "TCP-LATE-3RD-ACK").Outcome);
    }
}
