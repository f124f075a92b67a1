using System;

namespace NanoNet.Deploy.Pe;

/// <summary>An assembly that another one needs.</summary>
/// <param name="Name">Its name; null where that is one of the interpreter's well-known strings, which a file only numbers.</param>
/// <param name="Version">Its version.</param>
public sealed record PeReference(string? Name, Version Version);
