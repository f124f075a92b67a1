using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>Constructors of ArgumentOutOfRangeException: nanoFramework's have another text where none is given.</summary>
[Redirects("System.ArgumentOutOfRangeException")]
public static class ArgumentOutOfRangeExceptionMembers
{
    public static ArgumentOutOfRangeException Create() => ManagedErrors.OutOfRange();

    public static ArgumentOutOfRangeException Create(string? paramName) => ManagedErrors.OutOfRange(paramName);
}
