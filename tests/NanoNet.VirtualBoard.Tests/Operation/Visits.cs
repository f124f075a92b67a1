using System;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Visits of a board's services, one after the other.</summary>
internal static class Visits
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>Makes the board what it is from then on: it remembers who sent the last datagram, and who the one before it.</summary>
    public static void WarmUp(BoardRig rig)
    {
        All(rig);
        All(rig);
    }

    /// <summary>A client of each service has its conversation, with the address that the board has now.</summary>
    public static void All(BoardRig rig)
    {
        var visitors = new Visitors(rig.Bench, seed: 1);
        var scripts = new Scripts(rig.Bench);

        foreach (var service in visitors.Services)
        {
            scripts.Begin(visitors.Visit(service));
            Assert.True(scripts.RunToEnd(s_patience), $"{service}: {string.Join("; ", visitors.Notes)}");
        }

        Assert.Empty(visitors.Failures);
    }
}
