using System;

namespace NanoNet.Testing;

/// <summary>The board did something else than a test expected, or nothing.</summary>
public sealed class BoardExpectationException : Exception
{
    internal BoardExpectationException(string expected, string seen, string evidence)
        : base($"expected: {expected}\n  seen: {seen}\n{evidence}")
    {
        Expected = expected;
        Seen = seen;
    }

    /// <summary>What the test expected, in words.</summary>
    public string Expected { get; }

    /// <summary>What came instead, with frame numbers of the capture.</summary>
    public string Seen { get; }
}
