using System;
using System.Globalization;
using System.IO;
using System.Threading;

namespace NanoNet.Cli.Terminal;

/// <summary>One line on standard error that rewrites itself while something takes its time; where nobody watches, a line now and then.</summary>
/// <remarks>Any thread may set the text. The line is gone after <see cref="Clear"/>, so that what is printed next starts clean.</remarks>
public sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly TerminalStyle _style;
    private readonly TimeProvider _clock;
    private readonly TextWriter _error;
    private readonly ITimer? _timer;
    private readonly long _begun;
    private string _text = string.Empty;
    private bool _isShown;

    public ProgressLine(TerminalStyle style)
        : this(style, TimeProvider.System, Console.Error)
    {
    }

    /// <param name="style">Whether somebody watches, and how often a line is wanted where nobody does.</param>
    /// <param name="clock">Its time.</param>
    /// <param name="error">Where it goes.</param>
    public ProgressLine(TerminalStyle style, TimeProvider clock, TextWriter error)
    {
        _style = style;
        _clock = clock;
        _error = error;
        _begun = clock.GetTimestamp();
        _timer = style.Interactive ? clock.CreateTimer(_ => Draw(), null, s_patience, s_beat)
            : style.Heartbeat > TimeSpan.Zero ? clock.CreateTimer(_ => Tell(), null, style.Heartbeat, style.Heartbeat)
            : null;
    }

    public void Set(string text)
    {
        lock (_gate)
        {
            _text = text;
        }
    }

    /// <summary>Takes the line away; the next beat brings it back.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            Erase();
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();

        lock (_gate)
        {
            _text = string.Empty;
            Erase();
        }
    }

    private string Line => string.Create(CultureInfo.InvariantCulture, $"{PrintableText.Of(_text)}, {_clock.GetElapsedTime(_begun).TotalSeconds:F0} s");

    private void Tell()
    {
        lock (_gate)
        {
            if (_text.Length > 0)
            {
                _error.WriteLine($"nanonet: {Line}");
            }
        }
    }

    private void Draw()
    {
        lock (_gate)
        {
            if (_text.Length == 0)
            {
                return;
            }

            var line = Line;
            _error.Write($"\r\u001b[K{(line.Length < _style.Width ? line : line[..(_style.Width - 1)])}");
            _isShown = true;
        }
    }

    private void Erase()
    {
        if (_isShown)
        {
            _error.Write("\r\u001b[K");
            _isShown = false;
        }
    }
}
