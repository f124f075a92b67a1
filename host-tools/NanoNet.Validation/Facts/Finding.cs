using System;

namespace NanoNet.Validation;

/// <summary>A violation with its place among all: by connection, then as they came.</summary>
internal readonly record struct Finding(int Connection, int Order, Violation Violation) : IComparable<Finding>
{
    public int CompareTo(Finding other) =>
        Connection != other.Connection ? Connection.CompareTo(other.Connection) : Order.CompareTo(other.Order);
}
