extern alias board;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using NanoNet.VirtualBoard.Instrumentation;

namespace NanoNet.VirtualBoard;

/// <summary>The world that firmware sees: its own assemblies, and nanoFramework's in the form of forwarders.</summary>
/// <remarks>
/// .NET has assemblies of the same names (System.Threading, System.Net, mscorlib). What asks for a version of nanoFramework's never gets them: there
/// is no falling back to the default context but for the two assemblies that forwarders lead to.
/// </remarks>
internal sealed class FirmwareLoadContext : AssemblyLoadContext
{
    // Versions of .NET's own assemblies start here; nanoFramework's are 1.x, and the forwarders ask for 0.0.
    private const int FirstDotNetMajor = 4;

    private static readonly string s_dotNet = typeof(object).Assembly.GetName().Name!;
    private static readonly Assembly s_runtime = typeof(board::NanoNet.Runtime.Interpreter).Assembly;

    private readonly FirmwareSet _firmware;
    private readonly string _contracts;
    private readonly Dictionary<string, Assembly> _loaded = new(StringComparer.Ordinal);
    private readonly Lazy<ValueTypes> _valueTypes;

    /// <param name="firmware">What is loaded in place of forwarders, or besides them.</param>
    /// <param name="contracts">Folder of the forwarders.</param>
    public FirmwareLoadContext(FirmwareSet firmware, string contracts)
        : base("firmware")
    {
        _firmware = firmware;
        _contracts = Path.GetFullPath(contracts);
        _valueTypes = new Lazy<ValueTypes>(() => new ValueTypes(firmware.InOrderOfReferences()));
    }

    /// <summary>Whether what the firmware does with its memory is the same in each run: the same objects are garbage at the same instruction.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Loads the app from the octets that were hashed.</summary>
    public Assembly LoadApp() => Load(_firmware.App);

    /// <summary>Loads the app and all its libraries.</summary>
    /// <returns>Each after those that it refers to.</returns>
    public IEnumerable<Assembly> LoadAll() => _firmware.InOrderOfReferences().Select(Load);

    /// <inheritdoc/>
    /// <exception cref="FileNotFoundException">The firmware asks for an assembly that it has no right to.</exception>
    protected override Assembly Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;

        if (name == s_dotNet)
        {
            return typeof(object).Assembly;
        }

        if (name == s_runtime.GetName().Name)
        {
            return s_runtime;
        }

        if (assemblyName.Version is not { Major: >= FirstDotNetMajor })
        {
            // First: some of nanoFramework's libraries are there themselves.
            if (_firmware.Find(name) is { } library)
            {
                return Load(library);
            }

            var forwarder = Path.Combine(_contracts, name + ".dll");

            if (File.Exists(forwarder))
            {
                return LoadFromAssemblyPath(forwarder);
            }
        }

        throw new FileNotFoundException($"The firmware has no assembly {assemblyName.FullName}.");
    }

    private Assembly Load(FirmwareAssembly assembly)
    {
        if (!_loaded.TryGetValue(assembly.Name, out var loaded))
        {
            using var stream = FirmwareInstrumenter.Instrument(assembly, _valueTypes.Value, IsRepeatable);
            loaded = LoadFromStream(stream);
            _loaded.Add(assembly.Name, loaded);
        }

        return loaded;
    }
}
