using System;

namespace NanoNet.Deploy.Image;

/// <summary>An assembly that another one was compiled against.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record NeededAssembly(string Name, Version Version);
