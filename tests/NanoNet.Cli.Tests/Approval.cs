using System;
using System.IO;
using System.Linq;
using Xunit;

namespace NanoNet.Cli.Tests;

/// <summary>Holds text against the approved file beside the tests; a difference leaves the new text next to it, to look at and to move over.</summary>
public static class Approval
{
    public static void Verify(string name, string received)
    {
        var folder = Path.Combine(TestCheckout.Root, "tests", "NanoNet.Cli.Tests", "Approved");
        var approved = Path.Combine(folder, $"{name}.txt");
        var trimmed = string.Join('\n', received.ReplaceLineEndings("\n").Split('\n').Select(static l => l.TrimEnd())).TrimEnd('\n') + "\n";
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : string.Empty;

        if (trimmed == expected)
        {
            return;
        }

        var leftover = Path.Combine(TestCheckout.Artifacts, "received", $"{name}.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(leftover)!);
        File.WriteAllText(leftover, trimmed);
        Assert.Fail($"{approved} differs; received:{Environment.NewLine}{trimmed}{Environment.NewLine}If that is right: mv {leftover} {approved}");
    }
}
