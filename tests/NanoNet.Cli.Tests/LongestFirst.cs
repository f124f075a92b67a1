using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Cli.Tests;
using NanoNet.Cli.Tests.Determinism;
using NanoNet.Cli.Tests.StandIns;
using NanoNet.Cli.Tests.Tool;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace NanoNet.Cli.Tests;

/// <summary>Starts with the classes that take longest, so that none of them runs alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly Type[] s_longest =
    [
        typeof(StandInTests), typeof(GoldenCaptureTests), typeof(DeskVerifyTests), typeof(NewProjectTests), typeof(BuildPackagesTests), typeof(DeskDivergeTests),
        typeof(OwnUsbTests), typeof(UnpluggingTests), typeof(InitTests), typeof(FlashTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(static one => Place(one.TestCollectionDisplayName)).ThenBy(static one => one.TestCollectionDisplayName, StringComparer.Ordinal)];

    // Each class is a collection, and is in its name.
    private static int Place(string collection)
    {
        var place = Array.FindIndex(s_longest, type => collection.Contains($" {type.FullName} ", StringComparison.Ordinal));
        return place < 0 ? s_longest.Length : place;
    }
}
