using System;
using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NanoNet.Validation;

/// <summary>Checks text that comes in pieces for being UTF-8.</summary>
internal sealed class Utf8Scanner
{
    private const int MaxCharacter = 4;

    private readonly byte[] _begun = new byte[MaxCharacter];
    private int _length;

    /// <summary>True if no character is begun.</summary>
    public bool IsAtBoundary => _length == 0;

    public void Reset() => _length = 0;

    /// <summary>Takes the next octets; false if they cannot be UTF-8.</summary>
    public bool Take(ReadOnlySpan<byte> octets)
    {
        while (_length > 0 && !octets.IsEmpty)
        {
            _begun[_length++] = octets[0];
            octets = octets[1..];

            switch (Rune.DecodeFromUtf8(_begun.AsSpan(0, _length), out _, out _))
            {
                case OperationStatus.Done:
                    _length = 0;
                    break;
                case OperationStatus.InvalidData:
                    return false;
            }
        }

        var cut = Math.Max(0, octets.Length - MaxCharacter + 1);

        // Whole characters before the end are checked at once; the last three octets may begin one.
        while (cut < octets.Length && !(Rune.DecodeFromUtf8(octets[cut..], out _, out _) == OperationStatus.NeedMoreData))
        {
            cut++;
        }

        octets[cut..].CopyTo(_begun);
        _length = octets.Length - cut;
        return Utf8.IsValid(octets[..cut]);
    }
}
