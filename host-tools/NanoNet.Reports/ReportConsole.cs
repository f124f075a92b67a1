using System.IO;
using System.Linq;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NanoNet.Reports;

/// <summary>Where a report is written: text, colour or none, so many columns, UTF-8 or ASCII.</summary>
public sealed class ReportConsole
{
    private readonly TextWriter _writer;
    private readonly IAnsiConsole _console;

    /// <param name="writer">Takes the text; not disposed here.</param>
    /// <param name="width">Columns.</param>
    /// <param name="color">False: not one escape sequence is written.</param>
    /// <param name="unicode">False: arrows, ticks and lines are drawn in ASCII.</param>
    public ReportConsole(TextWriter writer, int width, bool color, bool unicode)
    {
        _writer = writer;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new FixedOutput(writer, width),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Capabilities.Unicode = unicode;
        _console.Profile.Width = width;
        Width = width;
        Glyphs = unicode ? Glyphs.Unicode : Glyphs.Ascii;
    }

    private const char Replacement = '\uFFFD';

    public int Width { get; }

    public Glyphs Glyphs { get; }

    public void Write(IRenderable renderable) => _console.Write(renderable);

    public void WriteLine() => _console.WriteLine();

    /// <summary>One line, or more if it is wider than the console.</summary>
    public void WriteLine(IRenderable line)
    {
        _console.Write(line);
        _console.WriteLine();
    }

    /// <summary>One line as it is, even if it is wider than the console: what is meant to be copied must not be wrapped.</summary>
    /// <remarks>Escape sequences in what a board, or anybody on the network, says of itself do not reach the terminal.</remarks>
    public void WriteUnbroken(string text) => _writer.WriteLine(text.Any(IsUnfit) ? new string([.. text.Select(static one => IsUnfit(one) ? Replacement : one)]) : text);

    private static bool IsUnfit(char one) => char.IsControl(one) && one is not ('\n' or '\t');

    public void WriteLine(string text, Style? style = null) => WriteLine(new Paragraph(text, style));

    /// <summary>Spectre asks a terminal for its size; this one is told.</summary>
    private sealed class FixedOutput(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
            // The writer's encoding was chosen by whoever opened it.
        }
    }
}
