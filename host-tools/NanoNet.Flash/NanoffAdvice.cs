using System;
using System.Collections.Generic;
using System.IO;
using NanoNet.Boards;

namespace NanoNet.Flash;

/// <summary>What an error of nanoff means, and what a person does about it.</summary>
/// <param name="Code">Such as E4000.</param>
/// <param name="Fault">Whose trouble it is.</param>
/// <param name="Meaning">In a few words.</param>
/// <param name="Remedy">What to do.</param>
public sealed record NanoffAdvice(string Code, FlashFault Fault, string Meaning, string Remedy)
{
    private static readonly Lazy<Dictionary<string, NanoffAdvice>> s_known = new(Read);

    /// <summary>All that are known.</summary>
    public static IReadOnlyCollection<NanoffAdvice> All => s_known.Value.Values;

    /// <summary>The advice for a code; one that says so for a code that a newer nanoff made.</summary>
    public static NanoffAdvice For(string code) => s_known.Value.GetValueOrDefault(code)
        ?? new NanoffAdvice(code, FlashFault.Bench, "nanoff has no such error that nanonet knows of", "read what nanoff said");

    private static Dictionary<string, NanoffAdvice> Read()
    {
        using var reader = new StreamReader(typeof(NanoffAdvice).Assembly.GetManifestResourceStream("nanoff-codes.tsv")!);
        var known = new Dictionary<string, NanoffAdvice>();

        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var columns = line.Split('\t');
                known.Add(columns[0], new NanoffAdvice(columns[0], Enum.Parse<FlashFault>(columns[1], ignoreCase: true), columns[2], columns[3].Replace("{pinned}", PinnedTool.Nanoff.Version, StringComparison.Ordinal)));
            }
        }

        return known;
    }
}
