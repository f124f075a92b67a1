using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>Constructors of ArgumentOutOfRangeException: nanoFramework's have another text where none is given.</summary>
[Redirects("System.ArgumentOutOfRangeException")]
public static class ArgumentOutOfRangeExceptionMembers
{
    private const string Text = "Value does not fall within the expected range.";

    public static ArgumentOutOfRangeException Create() => new(paramName: null, Text);

    public static ArgumentOutOfRangeException Create(string? paramName) => new(paramName, Text);
}
