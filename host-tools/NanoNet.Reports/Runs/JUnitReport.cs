using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml;
using NanoNet.Reports.Checks;

namespace NanoNet.Reports.Runs;

/// <summary>junit.xml: one test case for each scenario, each rule and each unit test, and one for a run that did not come to them, as CI services read it.</summary>
public static class JUnitReport
{
    /// <summary>Writes the file, whole or not at all.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="run">Names and properties come from here.</param>
    /// <param name="checks">All checks of the run.</param>
    /// <param name="again">The command line that runs only this check again.</param>
    /// <exception cref="System.IO.IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to write there.</exception>
    public static void Write(string path, RunRecord run, IReadOnlyList<Check> checks, Func<Check, string> again)
        => AtomicFile.Write(path, stream =>
        {
            using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) });
            var count = CheckCount.Of(checks);
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", $"nanonet {run.Verb}");
            var isFirmware = run is { Trouble: not null, Class: TroubleClass.Firmware };
            WriteCounts(
                xml, checks.Count + (run.Trouble is null ? 0 : 1), count.Failed + (isFirmware ? 1 : 0), count.Broken + (run.Trouble is null || isFirmware ? 0 : 1), count.NotExercised + count.Undecidable);
            xml.WriteAttributeString("time", Seconds(run.Timing is null ? null : TimeSpan.FromMilliseconds(run.Timing.TotalMs)));

            if (run.Trouble is { } trouble)
            {
                WriteTrouble(xml, run, trouble, isFirmware);
            }

            foreach (var suite in checks.GroupBy(static c => c.Kind))
            {
                WriteSuite(xml, run, $"{suite.Key.ToString().ToLowerInvariant()}s", [.. suite], again);
            }

            xml.WriteEndElement();
        });

    // A run that ended before its checks has none to fail, and would look like one in which all is well.
    private static void WriteTrouble(XmlWriter xml, RunRecord run, string trouble, bool isFirmware)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "run");
        WriteCounts(xml, tests: 1, failures: isFirmware ? 1 : 0, errors: isFirmware ? 0 : 1, skipped: 0);
        xml.WriteAttributeString("timestamp", Timestamp(run));
        WriteProperties(xml, run);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"{run.Board?.Name ?? run.Verb}.run");
        xml.WriteAttributeString("name", "The run comes to its checks");
        xml.WriteStartElement(isFirmware ? "failure" : "error");
        xml.WriteAttributeString("message", Clean(trouble));
        xml.WriteAttributeString("type", run.Class?.ToString().ToLowerInvariant() ?? run.State.ToString().ToLowerInvariant());
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Timestamp(RunRecord run) => run.Started.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static void WriteSuite(XmlWriter xml, RunRecord run, string name, IReadOnlyList<Check> checks, Func<Check, string> again)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", name);
        var count = CheckCount.Of(checks);
        WriteCounts(xml, checks.Count, count.Failed, count.Broken, count.NotExercised + count.Undecidable);
        xml.WriteAttributeString("time", Seconds(TimeSpan.FromTicks(checks.Sum(static c => c.Elapsed?.Ticks ?? 0))));
        xml.WriteAttributeString("timestamp", Timestamp(run));
        WriteProperties(xml, run);
        var board = run.Board?.Name ?? run.Verb;

        foreach (var check in checks)
        {
            xml.WriteStartElement("testcase");
            var (owner, title) = NamesOf(check, name);
            xml.WriteAttributeString("classname", Clean($"{board}.{owner}"));
            xml.WriteAttributeString("name", Clean(title));
            xml.WriteAttributeString("time", Seconds(check.Elapsed));
            WriteOutcome(xml, check, again);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // A unit test is known by its class, under which reports group it; its name ends in its method and the number of the attribute.
    private static (string Owner, string Title) NamesOf(Check check, string suite) =>
        check.Kind == CheckKind.Test && check.Id.Split('.') is { Length: > 2 } parts
            ? (string.Join('.', parts[..^2]), string.Join('.', parts[^2..]))
            : check.Kind == CheckKind.Test ? (suite, check.Id) : (suite, $"{check.Id} {check.Title}");

    private static void WriteOutcome(XmlWriter xml, Check check, Func<Check, string> again)
    {
        var element = check.Outcome switch
        {
            CheckOutcome.Failed => "failure",
            CheckOutcome.Broken => "error",
            CheckOutcome.NotExercised or CheckOutcome.Undecidable => "skipped",
            _ => null,
        };

        if (element is null)
        {
            return;
        }

        xml.WriteStartElement(element);
        xml.WriteAttributeString("message", Clean(check.Seen ?? check.Word));

        if (element != "skipped")
        {
            xml.WriteAttributeString("type", check.Word);
            xml.WriteString(Clean(check.Kind == CheckKind.Test
                ? $"""
                seen:     {check.Seen}
                again:    {again(check)}
                """
                : $"""
                expected: {check.Expected ?? check.Title}
                seen:     {check.Seen}
                frames:   {FrameList.Of(check, int.MaxValue)}
                clause:   {check.Source}
                again:    {again(check)}
                """));
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, int tests, int failures, int errors, int skipped)
    {
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("skipped", skipped.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteProperties(XmlWriter xml, RunRecord run)
    {
        xml.WriteStartElement("properties");
        Property("run", run.Id);
        Property("tool", run.ToolVersion);
        Property("board", run.Board?.Name);
        Property("profileSha256", run.Board?.ProfileSha256);
        Property("lwip", run.Board?.Lwip);
        Property("firmware", run.Firmware?.Name);
        Property("firmwareVersion", run.Firmware?.Version);
        Property("buildId", run.Firmware?.BuildId);
        Property("seed", run.Seed?.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();

        void Property(string name, string? value)
        {
            if (value is not null)
            {
                xml.WriteStartElement("property");
                xml.WriteAttributeString("name", name);
                xml.WriteAttributeString("value", Clean(value));
                xml.WriteEndElement();
            }
        }
    }

    private static string Seconds(TimeSpan? time) => (time ?? TimeSpan.Zero).TotalSeconds.ToString("F3", CultureInfo.InvariantCulture);

    /// <summary>What a board answered may hold anything; XML 1.0 may not.</summary>
    private static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        return string.Concat(text.Select(static c => XmlConvert.IsXmlChar(c) ? c.ToString() : $"\\x{(int)c:x2}"));
    }
}
