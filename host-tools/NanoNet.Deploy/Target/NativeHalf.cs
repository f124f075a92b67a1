using System;

namespace NanoNet.Deploy.Target;

/// <summary>The half of an assembly that a target's firmware holds.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Checksum">What an assembly must have; null if it is not known for that version.</param>
public sealed record NativeHalf(Version Version, uint? Checksum);
