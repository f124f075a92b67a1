using System;

namespace NanoNet.Validation;

/// <summary>A display filter that cannot be read.</summary>
public sealed class FilterException(string message, int column) : Exception(message)
{
    /// <summary>Where it stops to make sense, from 1.</summary>
    public int Column { get; } = column;
}
