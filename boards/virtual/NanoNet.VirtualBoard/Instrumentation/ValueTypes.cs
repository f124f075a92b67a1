extern alias board;

using System;
using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using board::NanoNet.Runtime;
using TypeReference = Mono.Cecil.TypeReference;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>Which types of other assemblies are structs: a reference in metadata does not say.</summary>
internal sealed class ValueTypes
{
    private readonly HashSet<string> _ofFirmware = new(StringComparer.Ordinal);

    /// <exception cref="BoardException">An image is damaged.</exception>
    public ValueTypes(IEnumerable<FirmwareAssembly> firmware)
    {
        foreach (var assembly in firmware)
        {
            try
            {
                Add(assembly);
            }
            catch (BadImageFormatException exception)
            {
                throw new BoardException(ExitCode.Refused, $"{assembly.Path}: damaged: {exception.Message}");
            }
        }
    }

    public bool Contains(TypeReference type)
    {
        if (type is Mono.Cecil.TypeDefinition || type.IsValueType)
        {
            return type.IsValueType;
        }

        var name = type.FullName.Replace('/', '+');
        return _ofFirmware.Contains(name) || (typeof(Interpreter).Assembly.GetType(name) ?? typeof(object).Assembly.GetType(name)) is { IsValueType: true };
    }

    private void Add(FirmwareAssembly assembly)
    {
        using var file = new PEReader(assembly.Image);
        var reader = file.GetMetadataReader();

        foreach (var handle in reader.TypeDefinitions)
        {
            if (IsStruct(reader, reader.GetTypeDefinition(handle)))
            {
                _ofFirmware.Add(NameOf(reader, handle));
            }
        }
    }

    private static bool IsStruct(MetadataReader reader, TypeDefinition type)
    {
        if (type.BaseType.Kind != HandleKind.TypeReference)
        {
            return false;
        }

        var parent = reader.GetTypeReference((TypeReferenceHandle)type.BaseType);
        return reader.StringComparer.Equals(parent.Namespace, "System") && reader.StringComparer.Equals(parent.Name, "ValueType");
    }

    private static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);

        if (!type.GetDeclaringType().IsNil)
        {
            return NameOf(reader, type.GetDeclaringType()) + "+" + name;
        }

        return type.Namespace.IsNil ? name : reader.GetString(type.Namespace) + "." + name;
    }
}
