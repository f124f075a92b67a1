using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>Real captures with what tshark says of them. They are not part of the repository: a machine without them skips, and says so.</summary>
internal static class Corpus
{
    private const string Variable = "NANONET_CORPUS";
    private const string TsharkFile = "tshark-streams.csv";

    // tshark's connections in the captures that the lists of differences were made from.
    private const int ListedStreams = 2411;

    /// <summary>The folder of the corpus; skips the test where there is none.</summary>
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable(Variable) ?? Beside();
            Assert.SkipWhen(folder is null || !File.Exists(Path.Combine(folder, TsharkFile)), $"no corpus of captures: set {Variable}");
            return folder!;
        }
    }

    /// <summary>True for the captures that the lists of differences were made from. Others are held to what has to be the same, and to no list.</summary>
    public static bool IsListed => File.ReadLines(Path.Combine(Folder, TsharkFile)).Count() - 1 == ListedStreams;

    /// <summary>tshark's streams, by file.</summary>
    public static Dictionary<string, List<CorpusStream>> Streams()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, TsharkFile));
        var columns = lines[0].Split(',').Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index);

        return lines.Skip(1)
            .Select(line => new CorpusStream(columns, line.Split(',')))
            .GroupBy(stream => stream.File)
            .ToDictionary(file => file.Key, file => file.OrderBy(stream => stream.Index).ToList());
    }

    /// <summary>All capture files, below the folder.</summary>
    public static IEnumerable<string> Files() => Directory
        .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".pcap" or ".pcapng" or ".cap" or ".dump" or ".trace" or ".ntar" or ".dmp")
        .Order(StringComparer.Ordinal);

    // A corpus beside the checkout is found without being told.
    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "corpus");

            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
