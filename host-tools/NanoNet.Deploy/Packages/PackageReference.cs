using System;

namespace NanoNet.Deploy.Packages;

/// <summary>A NuGet package and the version that is wanted, and no other.</summary>
/// <param name="Id">As NuGet writes it; case does not matter.</param>
/// <param name="Version">As NuGet writes it.</param>
public sealed record PackageReference(string Id, string Version)
{
    /// <summary>File and line that name it, as compilers write them; null for one that no file names.</summary>
    public string? Place { get; init; }

    public override string ToString() => $"{Id} {Version}";

    public bool Equals(PackageReference? other) =>
        other is not null && string.Equals(Id, other.Id, StringComparison.OrdinalIgnoreCase) && string.Equals(Version, other.Version, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(Id), StringComparer.OrdinalIgnoreCase.GetHashCode(Version));
}
