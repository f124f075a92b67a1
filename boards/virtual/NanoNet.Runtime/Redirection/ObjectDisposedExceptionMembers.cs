using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of ObjectDisposedException that .NET has not.</summary>
[Redirects("System.ObjectDisposedException")]
public static class ObjectDisposedExceptionMembers
{
    public static ObjectDisposedException Create() => new(objectName: null);
}
