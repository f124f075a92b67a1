using System.Collections.Generic;

namespace NanoNet.Reports.Ladder;

/// <summary>What a ladder diagram is drawn from.</summary>
/// <param name="Number">The connection's number in its capture.</param>
/// <param name="LeftEnd">Address and port of the end that opened it.</param>
/// <param name="RightEnd">Address and port of the other end.</param>
/// <param name="LeftName">Who that is: "tester" or "board".</param>
/// <param name="RightName">Who that is.</param>
/// <param name="Summary">A few words: how it was opened and closed, how long it took.</param>
/// <param name="Rows">Segments in the order of the capture.</param>
public sealed record LadderConnection(
    int Number,
    string LeftEnd,
    string RightEnd,
    string LeftName,
    string RightName,
    string Summary,
    IReadOnlyList<LadderRow> Rows);
