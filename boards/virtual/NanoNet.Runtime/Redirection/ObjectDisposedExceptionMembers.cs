using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>Constructors of ObjectDisposedException, which .NET has not or has otherwise.</summary>
[Redirects("System.ObjectDisposedException")]
public static class ObjectDisposedExceptionMembers
{
    public static ObjectDisposedException Create() => new(objectName: null);

    /// <summary>What .NET takes for the name of an object is the message.</summary>
    public static ObjectDisposedException Create(string? objectName) => objectName is null ? new(objectName: null) : new(objectName: null, objectName);
}
