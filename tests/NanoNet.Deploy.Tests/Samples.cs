using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Deploy.Image;
using NanoNet.Deploy.Target;
using NanoNet.MetadataProcessorDouble;

namespace NanoNet.Deploy.Tests;

/// <summary>Hand-made assemblies and a target for them.</summary>
internal static class Samples
{
    public const long DeployAddress = 0x1E0000;

    public static Version V(string text) => Version.Parse(text);

    public static ImageAssembly Assembly(string name, string version = "1.0.0.0", uint native = 0, int code = 0, params (string Name, string Version)[] needs)
    {
        IReadOnlyList<(string, Version)> references = [.. needs.Select(static need => (need.Name, V(need.Version)))];
        var octets = new PeWriter { Name = name, Version = V(version), NativeChecksum = native, References = references, CodeLength = code }.ToArray();
        return ImageAssembly.Create(name, V(version), $"package {name} {version}", octets, [.. references.Select(static r => new NeededAssembly(r.Item1, r.Item2))], null);
    }

    public static TargetFirmware Target(long room = 0x1C0000, params (string Name, string Version, uint? Checksum)[] natives) => new(
        "esp32-olimex", "ESP32_OLIMEX", DeployAddress, room, natives.ToDictionary(static n => n.Name, static n => new NativeHalf(V(n.Version), n.Checksum)));
}
