using System;

namespace NanoNet.Deploy.Target;

/// <summary>What an assembly of an image expects of the interpreter.</summary>
/// <param name="Name">Name of the assembly; null where its file only numbers it and nothing else tells.</param>
/// <param name="Version">Version of the assembly, not of the native half.</param>
/// <param name="Checksum">Of its native methods; 0 without any.</param>
public sealed record NeededHalf(string? Name, Version Version, uint Checksum);
