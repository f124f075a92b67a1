namespace System.Text;

/// <summary>Decodes one piece. It keeps nothing for the next: a character that the piece cuts fills what is left of the result with replacements.</summary>
internal sealed class Utf8Decoder : Decoder
{
    private const char Replacement = '\uFFFD';

    public override void Convert(
        byte[] bytes,
        int byteIndex,
        int byteCount,
        char[] chars,
        int charIndex,
        int charCount,
        bool flush,
        out int bytesUsed,
        out int charsUsed,
        out bool completed)
    {
        _ = bytes ?? throw new NullReferenceException();
        _ = chars ?? throw new NullReferenceException();

        if (byteIndex < 0 || byteCount < 0 || charIndex < 0 || charCount < 0 || bytes.Length - byteIndex < byteCount || chars.Length - charIndex < charCount)
        {
            throw new ArgumentException(null, nameof(byteCount));
        }

        Convert(bytes.AsSpan(byteIndex, byteCount), chars.AsSpan(charIndex, charCount), out bytesUsed, out charsUsed);
        completed = bytesUsed == byteCount;
    }

    /// <summary>All the characters. A sequence that is none, or that the end cuts, leaves as many NULs behind them as it has octets more than one.</summary>
    public static char[] GetChars(ReadOnlySpan<byte> bytes)
    {
        var chars = new char[bytes.Length];
        var used = 0;
        var length = 0;

        while (!bytes.IsEmpty)
        {
            var sequence = bytes[..Math.Min(LengthOf(bytes[0]), bytes.Length)];
            var isCut = sequence.Length < LengthOf(bytes[0]);
            var (character, octets) = Decode(sequence, isCut);

            if (character > char.MaxValue)
            {
                WritePair(character, chars.AsSpan(used));
                used += 2;
                length += 2;
            }
            else
            {
                chars[used++] = (char)character;
                length += character == Replacement && octets == sequence.Length && !IsReplacement(sequence) ? octets : 1;
            }

            bytes = bytes[octets..];
        }

        return chars[..length];
    }

    private static bool IsReplacement(ReadOnlySpan<byte> sequence) => sequence.SequenceEqual((ReadOnlySpan<byte>)[0xEF, 0xBF, 0xBD]);

    private static void WritePair(int character, Span<char> chars)
    {
        chars[0] = (char)(0xD800 + ((character - 0x10000) >> 10));
        chars[1] = (char)(0xDC00 + ((character - 0x10000) & 0x3FF));
    }

    private static void Convert(ReadOnlySpan<byte> bytes, Span<char> chars, out int bytesUsed, out int charsUsed)
    {
        bytesUsed = 0;
        charsUsed = 0;

        while (charsUsed < chars.Length && bytesUsed < bytes.Length)
        {
            var rest = bytes[bytesUsed..];

            if (rest[0] == 0)
            {
                // The end of the text, which counts.
                bytesUsed++;
                return;
            }

            var length = LengthOf(rest[0]);

            if (length > rest.Length)
            {
                chars[charsUsed..].Fill(Replacement);
                charsUsed = chars.Length;
                return;
            }

            var (character, octets) = Decode(rest[..length]);

            if (character > char.MaxValue)
            {
                if (chars.Length - charsUsed < 2)
                {
                    return;
                }

                WritePair(character, chars[charsUsed..]);
                charsUsed += 2;
            }
            else
            {
                chars[charsUsed++] = (char)character;
            }

            bytesUsed += octets;
        }
    }

    private static int LengthOf(byte lead) => lead switch
    {
        >= 0xC0 and < 0xE0 => 2,
        >= 0xE0 and < 0xF0 => 3,
        >= 0xF0 and < 0xF8 => 4,
        _ => 1,
    };

    // A sequence that is none is one replacement for what of it could have been.
    private static (int Character, int Octets) Decode(ReadOnlySpan<byte> sequence, bool isCut = false)
    {
        if (sequence.Length == 1)
        {
            return (sequence[0] < 0x80 ? sequence[0] : Replacement, 1);
        }

        var character = sequence[0] & (0x7F >> sequence.Length);

        for (var i = 1; i < sequence.Length; i++)
        {
            if ((sequence[i] & 0xC0) != 0x80)
            {
                return (Replacement, i);
            }

            character = (character << 6) | (sequence[i] & 0x3F);
        }

        var isValid = !isCut && sequence.Length switch
        {
            2 => character >= 0x80,
            3 => character is >= 0x800 and not (>= 0xD800 and <= 0xDFFF),
            _ => character is >= 0x10000 and <= 0x10FFFF,
        };
        return (isValid ? character : Replacement, sequence.Length);
    }
}
