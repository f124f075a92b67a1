namespace NanoNet.Contracts.Builds;

/// <summary>One assembly of a device build.</summary>
/// <param name="Name">Assembly name.</param>
/// <param name="File">File name, without a folder.</param>
/// <param name="Sha256">Of the file, 64 hexadecimal digits in lower case.</param>
public sealed record DeviceAssembly(string Name, string File, string Sha256);
