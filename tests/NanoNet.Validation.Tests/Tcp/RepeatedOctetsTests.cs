using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Tcp;

/// <summary>Octets that come again are held against those that were sent under the same numbers, long after too.</summary>
public class RepeatedOctetsTests
{
    private const int Length = 1000;
    private const uint First = 1;

    [Theory]
    [InlineData('a', Outcome.Pass)]
    [InlineData('b', Outcome.Violated)]
    public void Octets_that_come_again_long_after_they_were_acknowledged_are_compared_on_the_tools_own_cable(char again, Outcome expected)
    {
        var scene = new Scene().Open();
        var next = First;

        for (var i = 0; i < 30; i++)
        {
            scene.Client("PA", next, 1, new string('a', Length));
            next += Length;
            scene.Server("A", 1, next);
        }

        scene.Client("PA", First, 1, new string(again, Length));
        scene.Server("A", 1, next);

        Assert.Equal(expected, scene.Later().Judge().Verdicts.Single(static verdict => verdict.Rule.Id == "TCP-OVERLAP").Outcome);
    }
}
