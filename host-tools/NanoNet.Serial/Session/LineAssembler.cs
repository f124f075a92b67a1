using System;
using System.Text;

namespace NanoNet.Serial;

/// <summary>Makes lines of the octets of a console. A line ends with LF, or CR LF; one of more than 4,096 octets is cut.</summary>
public sealed class LineAssembler
{
    /// <summary>Octets of a line at most: noise has no line ends.</summary>
    public const int MaxLineLength = 4096;

    // Begins every line of an uncaught exception: its type, its message, each frame of its stack (nf-interpreter src/CLR/Diagnostics/Info.cpp).
    private const string ExceptionMark = "++++";

    private readonly byte[] _line = new byte[MaxLineLength];
    private readonly Action<BoardLine> _taken;
    private DateTimeOffset _begun;
    private int _count;

    /// <param name="taken">Called for each line.</param>
    public LineAssembler(Action<BoardLine> taken) => _taken = taken;

    /// <summary>Takes octets that came at a time.</summary>
    public void Append(ReadOnlySpan<byte> octets, DateTimeOffset at)
    {
        while (octets.Length > 0)
        {
            if (_count == 0)
            {
                _begun = at;
            }

            var room = Math.Min(octets.Length, MaxLineLength - _count);
            var end = octets[..room].IndexOf((byte)'\n');
            var taken = end < 0 ? room : end;
            octets[..taken].CopyTo(_line.AsSpan(_count));
            _count += taken;
            octets = octets[(end < 0 ? taken : end + 1)..];

            if (end >= 0 || _count == MaxLineLength)
            {
                End();
            }
        }
    }

    /// <summary>Ends a line that has begun: the link is lost, or a packet came between.</summary>
    public void Flush()
    {
        if (_count > 0)
        {
            End();
        }
    }

    private void End()
    {
        var octets = _line.AsSpan(0, _count);

        if (octets.EndsWith("\r"u8))
        {
            octets = octets[..^1];
        }

        _count = 0;
        var text = Encoding.UTF8.GetString(octets);
        var kind = text.AsSpan().TrimStart().StartsWith(ExceptionMark, StringComparison.Ordinal) ? BoardLineKind.Exception : BoardLineKind.Text;
        _taken(new BoardLine(_begun, text, kind));
    }
}
