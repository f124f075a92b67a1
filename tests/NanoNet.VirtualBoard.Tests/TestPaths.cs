using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Where things are, as the build said.</summary>
internal static class TestPaths
{
    public static string Root { get; } = Metadata("Root");

    /// <summary>Where builds write to.</summary>
    public static string Artifacts { get; } = Path.GetDirectoryName(Metadata("Contracts"))!;

    /// <summary>nanoFramework's libraries as the compiler sees them.</summary>
    public static string References { get; } = Path.Combine(Metadata("Contracts"), "ref");

    /// <summary>The same at run time.</summary>
    public static string Forwarders { get; } = Path.Combine(Metadata("Contracts"), "forwarders");

    /// <summary>The board program, beside the tests.</summary>
    public static string Board { get; } = Path.Combine(AppContext.BaseDirectory, "NanoNet.VirtualBoard.dll");

    /// <summary>nanoFramework's libraries that run as firmware does, beside the board program.</summary>
    public static string Libraries { get; } = Path.Combine(AppContext.BaseDirectory, "libraries");

    /// <summary>The library of the firmware's services.</summary>
    public static string Services { get; } = Metadata("Services");

    private static string Metadata(string key) => typeof(TestPaths).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
