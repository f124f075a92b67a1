using System;
using System.CommandLine;
using System.IO;
using System.Text;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Terminal;
using NanoNet.Reports;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli;

/// <summary>Standard output of a verb: text for people or JSON lines for programs, never both.</summary>
public sealed class Output : IDisposable
{
    private readonly StreamWriter _writer;
    private ReportConsole? _console;

    /// <param name="arguments">The command line.</param>
    /// <param name="isJson">Whether programs read it.</param>
    /// <param name="isOnError">Whether it goes to standard error, as standard output carries something else.</param>
    public Output(ParseResult arguments, bool isJson, bool isOnError = false)
    {
        IsJson = isJson;
        IsVerbose = arguments.GetValue(GlobalOptions.Verbose);
        Style = TerminalStyle.Detect(arguments.GetValue(GlobalOptions.Color), arguments.GetValue(GlobalOptions.NoColor));
        _writer = new StreamWriter(isOnError ? Console.OpenStandardError() : new StandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
    }

    private Output(Output like)
    {
        IsVerbose = like.IsVerbose;
        Style = like.Style;
        _writer = new StreamWriter(Stream.Null);
    }

    public bool IsJson { get; }

    public bool IsVerbose { get; }

    public TerminalStyle Style { get; }

    /// <summary>For people. Made when it is first asked for: JSON needs none of it.</summary>
    public ReportConsole Report => _console ??= new ReportConsole(_writer, Style.Width, Style.Color, Style.Unicode);

    /// <summary>For lines of other forms.</summary>
    public TextWriter Writer => _writer;

    /// <summary>Writes a JSON line; nothing where people read.</summary>
    public void Json(JsonLine line)
    {
        if (IsJson)
        {
            JsonLines.Write(_writer, line);
        }
    }

    /// <summary>One that says nothing, for a run whose report is part of another's.</summary>
    public Output Silent() => new(this);

    public void Flush() => _writer.Flush();

    public void Dispose() => _writer.Dispose();
}
