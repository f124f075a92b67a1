using System;
using System.IO;

namespace NanoNet.Cli.Tests;

/// <summary>The checkout that these tests were built from.</summary>
public static class TestCheckout
{
    /// <summary>The folder that holds NanoNet.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where the build puts everything.</summary>
    public static string Artifacts { get; } = Environment.GetEnvironmentVariable("NANONET_ARTIFACTS") is { Length: > 0 } moved
        ? moved
        : Path.Combine(Root, ".artifacts");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(Environment.GetEnvironmentVariable("NANONET_ROOT") is { Length: > 0 } root ? root : AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NanoNet.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("these tests run from a build inside the checkout");
    }

}
