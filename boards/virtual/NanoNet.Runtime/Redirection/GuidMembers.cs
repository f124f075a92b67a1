using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Guid that nanoFramework has otherwise than .NET: one way to write it, compared as four integers.</summary>
[Redirects("System.Guid")]
public static class GuidMembers
{
    private const int TextLength = 36;
    private const int BracedLength = 38;
    private const int Octets = 16;

    public static Guid Create(byte[] b)
    {
        ArgumentNullException.ThrowIfNull(b);
        return b.Length == Octets ? new Guid(b) : throw ManagedErrors.Wrong();
    }

    public static Guid Create(string g)
    {
        ArgumentNullException.ThrowIfNull(g);
        return TryParseGuidWithDashes(g, out var value) ? value : throw ManagedErrors.Wrong();
    }

    /// <summary>Groups of hexadecimal digits with dashes, in braces or without.</summary>
    /// <param name="input">The text.</param>
    /// <param name="result">What could be read of it.</param>
    public static bool TryParseGuidWithDashes(string input, out Guid result)
    {
        result = Guid.Empty;
        var isBraced = StringMembers.get_Chars(input, 0) == '{';

        if (input.Length != (isBraced ? BracedLength : TextLength) || (isBraced && input[^1] != '}'))
        {
            return false;
        }

        var text = isBraced ? input[1..^1] : input;

        if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        {
            return false;
        }

        Span<byte> octets = stackalloc byte[Octets];
        var isComplete = TryRead(text, octets);
        result = new Guid(octets);
        return isComplete;
    }

    public static int CompareTo(ref Guid self, object? value)
    {
        if (value is null)
        {
            return 1;
        }

        if (value is not Guid other)
        {
            throw ManagedErrors.Wrong();
        }

        var mine = MemoryMarshal.Cast<Guid, int>(MemoryMarshal.CreateReadOnlySpan(ref self, 1));
        var theirs = MemoryMarshal.Cast<Guid, int>(MemoryMarshal.CreateReadOnlySpan(ref other, 1));
        var place = mine.CommonPrefixLength(theirs);

        // A difference of integers, which may overflow.
        return place == mine.Length ? 0 : unchecked(mine[place] - theirs[place]);
    }

    // The groups before one that is no number stay.
    private static bool TryRead(string text, Span<byte> octets)
    {
        try
        {
            BinaryPrimitives.WriteInt32LittleEndian(octets, unchecked((int)Group(text, 0, 8)));
            var second = Group(text, 9, 4);
            var third = Group(text, 14, 4);
            BinaryPrimitives.WriteInt16LittleEndian(octets[4..], unchecked((short)second));
            BinaryPrimitives.WriteInt16LittleEndian(octets[6..], unchecked((short)third));
            var fourth = Group(text, 19, 4);
            var fifth = Group(text, 24, 12);
            BinaryPrimitives.WriteInt64BigEndian(octets[8..], (fourth << 48) | fifth);
            return true;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return false;
        }
    }

    private static long Group(string text, int start, int length) => IntegerText.Parse<long>(text.Substring(start, length), 16);
}
