using System.Text.RegularExpressions;
using NanoNet.Boards;

namespace NanoNet.Flash;

/// <summary>Which nanoff it is, by its own words.</summary>
public static partial class NanoffVersion
{
    /// <summary>Reads a line that nanoff says at each start (<c>.NET nanoFramework Firmware Flasher v2.5.88+4e6c5c3387</c>) or asked by <c>--version</c> (<c>nanoff 2.5.88+4e6c5c3387</c>).</summary>
    /// <returns>The version without what it was built from, such as 2.5.88 or 3.0.0-preview.1; null for another line.</returns>
    public static string? TryRead(string line) => Heading().Match(line) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>What to say of a nanoff that is there.</summary>
    /// <returns>Null if it is the one that nanonet is made for.</returns>
    public static string? Complaint(string version) => version == PinnedTool.Nanoff.Version
        ? null
        : $"nanoff is {version}, and nanonet is made for {PinnedTool.Nanoff.Version}: {PinnedTool.Nanoff.Reason}";

    [GeneratedRegex(@"^\s*(?:\.NET nanoFramework Firmware Flasher|nanoff|nanoFirmwareFlasher[\w.]*) v?([0-9]+\.[0-9]+\.[0-9]+(?:-[0-9A-Za-z.]+)?)", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}
