using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Enum that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.Enum")]
public static class EnumMembers
{
    public static string? ToString(Enum self) => ObjectMembers.ToString(self);
}
