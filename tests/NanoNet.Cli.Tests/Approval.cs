using System;
using System.IO;
using System.Linq;
using Xunit;

namespace NanoNet.Cli.Tests;

/// <summary>Holds text against the approved file beside the tests; a difference leaves the new text next to it, to look at and to move over.</summary>
public static class Approval
{
    /// <summary>The approved file of that name.</summary>
    public static string PathOf(string name) => Path.Combine(TestCheckout.Root, "tests", "NanoNet.Cli.Tests", "Approved", $"{name}.txt");

    /// <param name="name">Of the file.</param>
    /// <param name="received">What is to be in it.</param>
    /// <param name="explanation">What to say of a difference besides.</param>
    public static void Verify(string name, string received, string explanation = "")
    {
        var approved = PathOf(name);
        var trimmed = string.Join('\n', received.ReplaceLineEndings("\n").Split('\n').Select(static l => l.TrimEnd())).TrimEnd('\n') + "\n";
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : string.Empty;

        if (trimmed == expected)
        {
            return;
        }

        var leftover = Path.Combine(TestCheckout.Artifacts, "received", $"{name}.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(leftover)!);
        File.WriteAllText(leftover, trimmed);
        Assert.Fail($"{approved} differs; received:{Environment.NewLine}{trimmed}{Environment.NewLine}{explanation}{Environment.NewLine}If that is right: mv {leftover} {approved}");
    }
}
