using System;
using System.Globalization;
using System.Threading;

namespace NanoNet.Cli.Terminal;

/// <summary>One line on standard error that rewrites itself while something takes its time; nothing where nobody watches.</summary>
/// <remarks>Any thread may set the text. The line is gone after <see cref="Clear"/>, so that what is printed next starts clean.</remarks>
public sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly TerminalStyle _style;
    private readonly Timer? _timer;
    private readonly long _begun = Environment.TickCount64;
    private string _text = string.Empty;
    private bool _isShown;

    public ProgressLine(TerminalStyle style)
    {
        _style = style;
        _timer = style.Interactive ? new Timer(_ => Draw(), null, s_patience, s_beat) : null;
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

    private void Draw()
    {
        lock (_gate)
        {
            if (_text.Length == 0)
            {
                return;
            }

            var seconds = ((Environment.TickCount64 - _begun) / 1000).ToString(CultureInfo.InvariantCulture);
            var line = $"{_text}, {seconds} s";
            Console.Error.Write($"\r\u001b[K{(line.Length < _style.Width ? line : line[..(_style.Width - 1)])}");
            _isShown = true;
        }
    }

    private void Erase()
    {
        if (_isShown)
        {
            Console.Error.Write("\r\u001b[K");
            _isShown = false;
        }
    }
}
