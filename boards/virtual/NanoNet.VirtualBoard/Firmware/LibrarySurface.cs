using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NanoNet.Contracts.Checking;

namespace NanoNet.VirtualBoard;

/// <summary>Shows to the check those of nanoFramework's libraries that are there themselves. Their metadata lives as long as this object.</summary>
internal sealed class LibrarySurface : IDisposable
{
    private readonly RuntimeSurface _surface;
    private readonly List<PEReader> _files = [];

    public LibrarySurface(RuntimeSurface surface) => _surface = surface;

    public void AddAll(FirmwareSet firmware, ForwarderTable forwarders)
    {
        foreach (var assembly in firmware.Assemblies.Concat(firmware.BoardLibraries).Where(assembly => forwarders.IsContract(assembly.Name)))
        {
            var file = new PEReader(assembly.Image);
            _files.Add(file);
            _surface.AddLibrary(file.GetMetadataReader());
        }
    }

    public void Dispose() => _files.ForEach(file => file.Dispose());
}
