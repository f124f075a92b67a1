using System.Globalization;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Twenty-four hours of a board in virtual time, and what is left of it then.</summary>
internal static class DayOfOperation
{
    private const int Hours = 24;

    // The first hours make what is made once.
    private const int WarmUpHours = 1;

    // A client a minute on average, some at the same time.
    private const double SecondsBetweenVisits = 60;

    public static void Live(TestProfile profile, string settings)
    {
        using var rig = OperatedBoards.Boot(profile, settings, BoardNetwork.Dhcp);
        var day = new Day(rig, seed: 1, SecondsBetweenVisits);
        Measured? before = null;

        for (var hour = 0; hour < Hours; hour++)
        {
            var now = day.Hour();

            if (hour < WarmUpHours)
            {
                continue;
            }

            before ??= now;
            Assert.Equal(before, now);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{before}; {day.Result.Done} conversations, {day.Result.Again} on another connection, {day.Result.Cut} cut off; {rig.Bench.Recorder.Count} frames"));
        Assert.Equal(1, before!.Connections);
        Assert.Empty(rig.Bench.Console.Exceptions);
        rig.EndWithEveryRuleHeld();
    }
}
