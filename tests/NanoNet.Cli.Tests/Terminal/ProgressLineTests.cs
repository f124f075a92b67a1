using System;
using System.IO;
using NanoNet.Cli.Terminal;
using Xunit;

namespace NanoNet.Cli.Tests.Terminal;

public sealed class ProgressLineTests : IDisposable
{
    private static readonly TerminalStyle s_piped = new(Color: false, Unicode: true, Interactive: false, Width: 80);

    private readonly ManualClock _clock = new();
    private readonly StringWriter _error = new() { NewLine = "\n" };

    [Fact]
    public void Where_nobody_watches_a_line_says_twice_a_minute_what_is_being_done()
    {
        using var progress = new ProgressLine(s_piped, _clock, _error);
        progress.Set("writing");
        _clock.Pass(TimeSpan.FromSeconds(29.9));
        Assert.Empty(_error.ToString());

        _clock.Pass(TimeSpan.FromSeconds(0.2));
        progress.Set("deploying: 40 %");
        _clock.Pass(TimeSpan.FromSeconds(60));

        Assert.Equal("nanonet: writing, 30 s\nnanonet: deploying: 40 %, 60 s\nnanonet: deploying: 40 %, 90 s\n", _error.ToString());
    }

    [Fact]
    public void What_has_ended_or_says_nothing_of_itself_has_no_line()
    {
        var progress = new ProgressLine(s_piped, _clock, _error);
        _clock.Pass(TimeSpan.FromSeconds(40));
        progress.Set("writing");
        progress.Dispose();
        _clock.Pass(TimeSpan.FromHours(1));

        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void Escape_sequence_in_what_it_names_takes_no_effect()
    {
        using var progress = new ProgressLine(s_piped, _clock, _error);
        progress.Set("waiting for red\u001b[31m");
        _clock.Pass(TimeSpan.FromSeconds(40));

        Assert.Equal("nanonet: waiting for red\uFFFD[31m, 30 s\n", _error.ToString());
    }

    [Fact]
    public void Line_can_be_switched_off()
    {
        using var progress = new ProgressLine(s_piped with { Heartbeat = TimeSpan.Zero }, _clock, _error);
        progress.Set("writing");
        _clock.Pass(TimeSpan.FromHours(1));

        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void Where_somebody_watches_one_line_rewrites_itself_and_is_gone_at_the_end()
    {
        using (var progress = new ProgressLine(s_piped with { Interactive = true }, _clock, _error))
        {
            progress.Set("writing");
            _clock.Pass(TimeSpan.FromSeconds(1.1));
            Assert.Equal("\r\u001b[Kwriting, 1 s\r\u001b[Kwriting, 1 s", _error.ToString());
        }

        Assert.EndsWith("1 s\r\u001b[K", _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', _error.ToString());
    }

    public void Dispose() => _error.Dispose();
}
