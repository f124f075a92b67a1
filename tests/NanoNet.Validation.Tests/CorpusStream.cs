using System.Collections.Generic;
using System.Globalization;

namespace NanoNet.Validation.Tests;

/// <summary>One row of tshark's results.</summary>
internal sealed class CorpusStream(Dictionary<string, int> columns, string[] fields)
{
    public string File => fields[columns["file"]];

    public int Index => (int)Number("stream");

    public string A => fields[columns["a_ip"]];

    public string B => fields[columns["b_ip"]];

    /// <summary>A column's text.</summary>
    public string Text(string column) => fields[columns[column]];

    /// <summary>A column's number; 0 where it is empty.</summary>
    public long Number(string column) => long.TryParse(Text(column), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
