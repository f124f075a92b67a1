using System;
using System.Globalization;
using System.IO;

namespace NanoNet.Bench;

/// <summary>Everything that the cable did to frames, a line each. The file is there as soon as there is a line for it.</summary>
/// <param name="clock">Stamps the lines.</param>
/// <param name="path">Where they go, a file that does not exist yet; null keeps none.</param>
public sealed class FaultLog(IBenchClock clock, string? path) : IDisposable
{
    private StreamWriter? _writer;

    /// <summary>What times are counted from: power on.</summary>
    public Instant Origin { get; set; } = clock.Now;

    /// <summary>Frames that something happened to.</summary>
    public long Count { get; private set; }

    /// <summary>Frames that did not arrive.</summary>
    public long Lost { get; private set; }

    /// <returns>The line.</returns>
    public string Add(FrameDirection direction, long number, string what, string frame, bool isLost)
    {
        Count++;
        Lost += isLost ? 1 : 0;
        var which = number > 0 ? string.Create(CultureInfo.InvariantCulture, $"frame {number}: ") : "";
        var way = direction == FrameDirection.ToBoard ? "to the board" : "to the tester";
        return Note($"{which}{frame}: on the way {way} {what}");
    }

    /// <returns>The line: the time and what happened.</returns>
    public string Note(string what)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"[{(clock.Now - Origin).TotalSeconds,12:F6}] {what}");
        Write(line);
        return line;
    }

    public void Dispose() => _writer?.Dispose();

    private void Write(string line)
    {
        if (path is null)
        {
            return;
        }

        _writer ??= new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read)) { AutoFlush = true };
        _writer.WriteLine(line);
    }
}
