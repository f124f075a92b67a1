namespace NanoNet.Deploy.Packages;

/// <summary>One assembly of a package: its IL and, beside it, what it was converted to.</summary>
/// <param name="Name">Name of the assembly.</param>
/// <param name="Il">Path of the IL (.dll).</param>
/// <param name="Pe">Path of the converted file (.pe).</param>
/// <param name="Origin">The package and its version, for people.</param>
public sealed record LibraryFile(string Name, string Il, string Pe, string Origin)
{
    /// <summary>File and line that name the package; null where none does.</summary>
    public string? Place { get; init; }
}
