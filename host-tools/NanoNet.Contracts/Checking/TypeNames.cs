using System;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;

namespace NanoNet.Contracts.Checking;

/// <summary>Full names of types in metadata, nested ones after a dot as in documentation ids.</summary>
internal static class TypeNames
{
    public static string Of(MetadataReader reader, TypeReferenceHandle handle)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Of(reader, (TypeReferenceHandle)type.ResolutionScope) + "." + name
            : Join(reader.GetString(type.Namespace), name);
    }

    public static string Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        var declaring = type.GetDeclaringType();
        return declaring.IsNil ? Join(reader.GetString(type.Namespace), name) : Of(reader, declaring) + "." + name;
    }

    public static string Of(MetadataReader reader, ExportedTypeHandle handle)
    {
        var type = reader.GetExportedType(handle);
        var name = reader.GetString(type.Name);
        return type.Implementation.Kind == HandleKind.ExportedType
            ? Of(reader, (ExportedTypeHandle)type.Implementation) + "." + name
            : Join(reader.GetString(type.Namespace), name);
    }

    /// <summary>Simple name of the assembly that a reference leads to; null for the module's own.</summary>
    public static string? AssemblyOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;

        for (var steps = 0; scope.Kind == HandleKind.TypeReference; steps++)
        {
            if (steps > reader.TypeReferences.Count)
            {
                throw new BadImageFormatException("a type is nested in itself");
            }

            scope = reader.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
        }

        return scope.Kind == HandleKind.AssemblyReference
            ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)
            : null;
    }

    private static string Join(string @namespace, string name) => @namespace.Length == 0 ? name : @namespace + "." + name;
}
