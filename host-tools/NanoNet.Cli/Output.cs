using System;
using System.CommandLine;
using System.IO;
using System.Text;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Runs;
using NanoNet.Cli.Terminal;
using NanoNet.Reports;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli;

/// <summary>Standard output of a verb: text for people or JSON lines for programs, never both.</summary>
public sealed class Output : IDisposable
{
    private readonly StreamWriter _writer;
    private ReportConsole? _console;
    private bool _hasEnded;

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

    /// <summary>The run's folder, for the last JSON line; null without one.</summary>
    public string? Folder { get; set; }

    public TerminalStyle Style { get; }

    /// <summary>For people. Made when it is first asked for: JSON needs none of it.</summary>
    public ReportConsole Report => _console ??= new ReportConsole(_writer, Style.Width, Style.Color, Style.Unicode);

    /// <summary>For lines of other forms.</summary>
    public TextWriter Writer => _writer;

    /// <summary>Writes a JSON line; nothing where people read. To the last one, "end", the folder and whose trouble it was are added where they are missing.</summary>
    public void Json(JsonLine line)
    {
        if (!IsJson)
        {
            return;
        }

        if (line.Event == JsonLine.End)
        {
            _hasEnded = true;
            line = line with { Class = line.Class ?? (line.ExitCode is { } code ? RunTrouble.ClassOf((ExitCode)code) : null), Folder = line.Folder ?? Folder };
        }

        JsonLines.Write(_writer, line);
    }

    /// <summary>Says what is done or found: a line of text, or one of JSON.</summary>
    /// <param name="text">For a person.</param>
    /// <param name="kind">The JSON line's event.</param>
    public void Tell(string text, string kind = JsonLine.Step)
    {
        if (IsJson)
        {
            Json(new JsonLine { Event = kind, Message = text });
            return;
        }

        Report.WriteUnbroken(text);
        Flush();
    }

    /// <summary>Warns a person on standard error, and programs in a JSON line.</summary>
    public void Warn(string text)
    {
        Diagnostics.Warning(text);
        Json(new JsonLine { Event = "warning", Message = text });
    }

    /// <summary>Writes the last JSON line of a verb whose exit code is another program's: whose trouble that is nobody knows.</summary>
    public void EndBy(int exitCode)
    {
        _hasEnded = true;

        if (IsJson)
        {
            JsonLines.Write(_writer, new JsonLine { Event = JsonLine.End, ExitCode = exitCode });
        }
    }

    /// <summary>Writes the last JSON line if it was not written yet, and before it what the trouble was.</summary>
    public void End(ExitCode exitCode, string? trouble = null)
    {
        if (_hasEnded)
        {
            return;
        }

        if (trouble is not null)
        {
            Json(new JsonLine { Event = "error", Message = trouble });
        }

        Json(new JsonLine { Event = JsonLine.End, ExitCode = (int)exitCode });
    }

    /// <summary>One that says nothing, for a run whose report is part of another's.</summary>
    public Output Silent() => new(this);

    public void Flush() => _writer.Flush();

    public void Dispose() => _writer.Dispose();
}
