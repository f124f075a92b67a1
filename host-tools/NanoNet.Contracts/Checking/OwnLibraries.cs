using System;
using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NanoNet.Contracts.Checking;

/// <summary>What the firmware's own assemblies offer to one another, by name and signature. nanoCLR links by name and asks for no access.</summary>
internal sealed class OwnLibraries : IDisposable
{
    private readonly RuntimeSurface _surface;
    private readonly SignatureText _signatures;
    private readonly List<PEReader> _files = [];
    private readonly Dictionary<string, MetadataReader> _readers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Assembly, string Type), TypeDefinitionHandle> _types = [];

    /// <param name="firmware">The app and its libraries.</param>
    /// <param name="surface">The board's libraries, which they derive from.</param>
    /// <param name="signatures">How the references are written that are looked for.</param>
    /// <exception cref="BadImageFormatException">An image is not a .NET assembly.</exception>
    public OwnLibraries(IEnumerable<FirmwareImage> firmware, RuntimeSurface surface, SignatureText signatures)
    {
        _surface = surface;
        _signatures = signatures;

        foreach (var image in firmware)
        {
            var file = new PEReader(image.Bytes);
            _files.Add(file);
            var reader = file.GetMetadataReader();
            var assembly = reader.GetString(reader.GetAssemblyDefinition().Name);

            if (!_readers.TryAdd(assembly, reader))
            {
                continue;
            }

            foreach (var handle in reader.TypeDefinitions)
            {
                _types.TryAdd((assembly, TypeNames.Of(reader, handle)), handle);
            }
        }
    }

    public bool Has(string assembly) => _readers.ContainsKey(assembly);

    public bool HasType(string assembly, string type) => _types.ContainsKey((assembly, type));

    /// <summary>Whether the type or one that it derives from has the member.</summary>
    public bool HasMember(string assembly, string type, string name, string signature, bool isField)
    {
        // Damaged metadata may derive a type from itself.
        for (var depth = _types.Count; depth >= 0 && _types.TryGetValue((assembly, type), out var handle); depth--)
        {
            var reader = _readers[assembly];
            var definition = reader.GetTypeDefinition(handle);

            if (isField ? HasField(reader, definition, name, signature) : HasMethod(reader, definition, name, signature))
            {
                return true;
            }

            if (definition.BaseType.IsNil || definition.BaseType.Kind == HandleKind.TypeSpecification)
            {
                return false;
            }

            (assembly, type) = definition.BaseType.Kind == HandleKind.TypeDefinition
                ? (assembly, TypeNames.Of(reader, (TypeDefinitionHandle)definition.BaseType))
                : (TypeNames.AssemblyOf(reader, (TypeReferenceHandle)definition.BaseType) ?? assembly, TypeNames.Of(reader, (TypeReferenceHandle)definition.BaseType));
        }

        return isField ? _surface.HasField(type, name, signature) : name != ".ctor" && _surface.HasMethod(type, name, signature);
    }

    public void Dispose() => _files.ForEach(static file => file.Dispose());

    private bool HasMethod(MetadataReader reader, TypeDefinition type, string name, string signature)
    {
        foreach (var handle in type.GetMethods())
        {
            var method = reader.GetMethodDefinition(handle);

            if (reader.StringComparer.Equals(method.Name, name) && SignatureText.Of(method.DecodeSignature(_signatures, null)) == signature)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasField(MetadataReader reader, TypeDefinition type, string name, string signature)
    {
        foreach (var handle in type.GetFields())
        {
            var field = reader.GetFieldDefinition(handle);

            if (reader.StringComparer.Equals(field.Name, name) && field.DecodeSignature(_signatures, null) == signature)
            {
                return true;
            }
        }

        return false;
    }
}
