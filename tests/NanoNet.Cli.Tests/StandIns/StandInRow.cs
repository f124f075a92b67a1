using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>One line of stand-ins.tsv: what a verb meets, and how it has to end.</summary>
/// <param name="Command">The verb, and the option that makes it do something else where it has one.</param>
/// <param name="StandIn">What takes the place of the real thing.</param>
/// <param name="Does">What it does.</param>
/// <param name="ExitCode">How the tool has to end.</param>
/// <param name="Class">Whose trouble it is; null for nobody's.</param>
/// <param name="Names">What its words have to name.</param>
internal sealed record StandInRow(string Command, string StandIn, string Does, int ExitCode, TroubleClass? Class, IReadOnlyList<string> Names)
{
    private const string Nothing = "-";

    /// <summary>Every line.</summary>
    public static IReadOnlyList<StandInRow> All { get; } =
    [
        .. File.ReadLines(Path.Combine(TestCheckout.Root, "tests", "NanoNet.Cli.Tests", "StandIns", "stand-ins.tsv"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => Parse(line.Split('\t'))),
    ];

    public string Verb => Command.Split(' ')[0];

    /// <summary>What it is called in a test's name, and where its act is found.</summary>
    public string Name => $"{Command}: {StandIn} {Does}";

    private static StandInRow Parse(string[] columns) => new(
        columns[0],
        columns[1],
        columns[2],
        int.Parse(columns[3], System.Globalization.CultureInfo.InvariantCulture),
        columns[4] == Nothing ? null : Enum.Parse<TroubleClass>(columns[4], ignoreCase: true),
        columns[5] == Nothing ? [] : columns[5].Split(" | "));
}
