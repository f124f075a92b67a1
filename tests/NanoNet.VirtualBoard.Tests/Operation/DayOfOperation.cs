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
        Assert.Matches("\"exceptions\": +0\\b", rig.Ask("GET /status HTTP/1.0\r\n\r\n"u8, "}\n", "the status"));

        // A service that ends conversations without need would be hidden by the visitors' next attempt. Up to four in a thousand were measured.
        Assert.True(day.Result.Again * 100 <= day.Result.Done, string.Create(CultureInfo.InvariantCulture, $"{day.Result.Again} of {day.Result.Done} on another connection"));
        rig.EndWithEveryRuleHeld();
    }
}
