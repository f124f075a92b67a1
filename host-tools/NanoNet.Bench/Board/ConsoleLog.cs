using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace NanoNet.Bench;

/// <summary>The lines of a serial console, in memory and in a file.</summary>
/// <remarks>The file is complete up to any moment of death: each line is handed to the system when it is whole.</remarks>
public sealed class ConsoleLog : IDisposable
{
    /// <summary>Characters of a line at most: noise has no line ends.</summary>
    public const int MaxLineLength = 4096;

    private readonly IBenchClock _clock;
    private readonly StreamWriter? _file;
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder _partial = new();
    private readonly List<ConsoleLine> _lines = [];
    private Instant _powerOn;

    /// <param name="clock">Stamps the lines.</param>
    /// <param name="path">The file; null for none.</param>
    public ConsoleLog(IBenchClock clock, string? path)
    {
        _clock = clock;
        _powerOn = clock.Now;
        _file = path is null ? null : new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read)) { AutoFlush = true };
    }

    public IReadOnlyList<ConsoleLine> Lines => _lines;

    /// <summary>Called on the pump's thread for each whole line.</summary>
    public event Action<ConsoleLine>? LineAdded;

    /// <summary>Stamps count from here.</summary>
    public void PowerOn() => _powerOn = _clock.Now;

    /// <summary>Takes octets as the console gave them; lines may be cut anywhere, characters too.</summary>
    public void Append(ReadOnlySpan<byte> octets)
    {
        Span<char> characters = stackalloc char[256];

        while (!octets.IsEmpty)
        {
            _decoder.Convert(octets, characters, flush: false, out var used, out var count, out _);
            octets = octets[used..];
            AppendCharacters(characters[..count]);
        }
    }

    /// <summary>Ends a line whose end does not come: what a board says last before it dies, or is reset, is often half a line.</summary>
    public void CutOff()
    {
        if (_partial.Length > 0)
        {
            EndLine();
        }
    }

    public void Dispose()
    {
        CutOff();
        _file?.Dispose();
    }

    private void AppendCharacters(ReadOnlySpan<char> characters)
    {
        foreach (var character in characters)
        {
            if (character == '\n')
            {
                EndLine();
            }
            else
            {
                _partial.Append(character);

                if (_partial.Length == MaxLineLength)
                {
                    EndLine();
                }
            }
        }
    }

    private void EndLine()
    {
        var text = _partial.ToString().TrimEnd('\r');
        _partial.Clear();

        var line = new ConsoleLine(_clock.Now - _powerOn, text);
        _lines.Add(line);
        _file?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{line.SincePowerOn.TotalSeconds,12:F6}] {text}"));
        LineAdded?.Invoke(line);
    }
}
