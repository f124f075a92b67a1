using System;

namespace NanoNet.Validation;

/// <summary>A violation with its place among all: by connection, then as they came.</summary>
internal readonly record struct Finding(int Connection, int Order, Violation Violation) : IComparable<Finding>
{
    /// <summary>Both as one number.</summary>
    public ulong Place => ((ulong)Connection << 32) | (uint)Order;

    public int CompareTo(Finding other) => Place.CompareTo(other.Place);
}
