namespace NanoNet.Deploy.Image;

/// <summary>One assembly in a manifest.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Four numbers.</param>
/// <param name="Origin">A package and its version, or the file that was converted.</param>
/// <param name="Address">Where it lies in the board's flash, hexadecimal.</param>
/// <param name="Offset">Octets from the start of the image.</param>
/// <param name="Length">Octets without padding.</param>
/// <param name="Checksum">CRC of its contents, hexadecimal.</param>
/// <param name="NativeChecksum">Of its native methods, hexadecimal; null without any.</param>
/// <param name="IlSha256">Of the IL that was converted here; null for one that came converted.</param>
public sealed record ImageEntry(
    string Name, string Version, string Origin, string Address, int Offset, int Length, string Checksum, string? NativeChecksum, string? IlSha256);
