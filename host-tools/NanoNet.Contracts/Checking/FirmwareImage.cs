using System.Collections.Immutable;

namespace NanoNet.Contracts.Checking;

/// <summary>A compiled firmware assembly.</summary>
/// <param name="FileName">What messages call it.</param>
/// <param name="Bytes">The portable executable.</param>
public sealed record FirmwareImage(string FileName, ImmutableArray<byte> Bytes);
