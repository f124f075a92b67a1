using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>Constructors of Version, whose exceptions have another text than .NET's.</summary>
[Redirects("System.Version")]
public static class VersionMembers
{
    public static Version Create(int major, int minor) => int.IsNegative(major | minor) ? throw ManagedErrors.OutOfRange() : new Version(major, minor);

    public static Version Create(int major, int minor, int build, int revision) =>
        int.IsNegative(major | minor | build | revision) ? throw ManagedErrors.OutOfRange() : new Version(major, minor, build, revision);
}
