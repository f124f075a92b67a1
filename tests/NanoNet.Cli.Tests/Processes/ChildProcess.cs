using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Xunit;

namespace NanoNet.Cli.Tests.Processes;

/// <summary>Finds the board process below the tool.</summary>
public static class ChildProcess
{
    /// <param name="parent">Process id of the tool.</param>
    /// <param name="name">As the kernel keeps it, 15 characters at most.</param>
    public static int Find(int parent, string name)
    {
        var children = Children(parent)
            .Select(static id => int.Parse(id, CultureInfo.InvariantCulture))
            .Where(id => Read($"/proc/{id}/comm").TrimEnd() == name[..Math.Min(15, name.Length)]);
        return Assert.Single(children);
    }

    /// <summary>All that it started, and what they did.</summary>
    public static IReadOnlyList<string> AllBelow(int parent)
    {
        var children = Children(parent).ToList();
        return [.. children, .. children.SelectMany(static child => AllBelow(int.Parse(child, CultureInfo.InvariantCulture)))];
    }

    private static IEnumerable<string> Children(int parent)
    {
        try
        {
            return [.. Directory.GetDirectories($"/proc/{parent}/task").SelectMany(static task => Read(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return [];
        }
    }

    // A thread or a process may end between the look for it and the look at it.
    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }

    public static void Kill(int parent, string name)
    {
        using var child = Process.GetProcessById(Find(parent, name));
        child.Kill();
    }
}
