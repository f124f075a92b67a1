using System.Globalization;

namespace NanoNet.Wire;

/// <summary>A TCP sequence number: 32 bits, compared modulo 2^32.</summary>
/// <remarks>RFC 9293 section 3.4. Of two numbers exactly 2^31 apart each is "before" the other; no legal window is that large.</remarks>
/// <param name="Value">The number as on the wire.</param>
public readonly record struct SequenceNumber(uint Value)
{
    public static implicit operator SequenceNumber(uint value) => new(value);

    public static SequenceNumber FromUInt32(uint value) => new(value);

    public static SequenceNumber operator +(SequenceNumber left, uint right) => new(unchecked(left.Value + right));

    public static SequenceNumber operator -(SequenceNumber left, uint right) => new(unchecked(left.Value - right));

    /// <summary>The signed distance from <paramref name="right"/> to <paramref name="left"/>, -2^31 to 2^31-1.</summary>
    public static int operator -(SequenceNumber left, SequenceNumber right) => unchecked((int)(left.Value - right.Value));

    public static bool operator <(SequenceNumber left, SequenceNumber right) => left - right < 0;

    public static bool operator >(SequenceNumber left, SequenceNumber right) => right - left < 0;

    public static bool operator <=(SequenceNumber left, SequenceNumber right) => left == right || left < right;

    public static bool operator >=(SequenceNumber left, SequenceNumber right) => left == right || left > right;

    /// <summary>The later of two numbers.</summary>
    public static SequenceNumber Max(SequenceNumber left, SequenceNumber right) => left > right ? left : right;

    /// <summary>True if this number is one of the <paramref name="count"/> numbers that begin with <paramref name="first"/>.</summary>
    public bool IsWithin(SequenceNumber first, uint count) => unchecked(Value - first.Value) < count;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
