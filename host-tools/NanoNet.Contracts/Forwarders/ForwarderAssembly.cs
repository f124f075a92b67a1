using System;
using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using NanoNet.Contracts.Api;
using NanoNet.Contracts.Reference;

namespace NanoNet.Contracts.Forwarders;

/// <summary>
/// Makes the assembly that stands for a nanoFramework library at run time: it has the library's name and version, and no code. Each of its types is
/// forwarded to where the virtual board has it.
/// </summary>
public static class ForwarderAssembly
{
    /// <summary>TypeAttributes value that marks an exported type as forwarded (ECMA-335 II.23.1.15).</summary>
    private const TypeAttributes IsForwarder = (TypeAttributes)0x00200000;

    /// <summary>Key under which the forwarder says which native half its library needs.</summary>
    private const string NativeVersionKey = "nanoFramework.NativeVersion";

    /// <returns>A portable executable; the same bytes for the same listing and list.</returns>
    public static byte[] Write(ApiAssembly assembly, TypeHomes homes)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(homes);
        var metadata = new MetadataBuilder();
        var mvid = metadata.ReserveGuid();
        metadata.AddModule(0, metadata.GetOrAddString(assembly.Name + ".dll"), mvid.Handle, default, default);
        var self = metadata.AddAssembly(metadata.GetOrAddString(assembly.Name), assembly.Version, default, default, default, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(
            default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var exported = new Dictionary<ApiType, ExportedTypeHandle>();
        // Version 0: whichever the process has.
        var runtime = Reference(metadata, TypeHomes.Runtime);
        var dotNet = Reference(metadata, TypeHomes.DotNet);

        if (assembly.NativeVersion is not null)
        {
            AddMetadata(metadata, self, dotNet, NativeVersionKey, assembly.NativeVersion.ToString());
        }

        foreach (var type in assembly.Types)
        {
            EntityHandle home = type.DeclaringType is not null ? exported[type.DeclaringType] : homes.IsDotNet(type) ? dotNet : runtime;
            var attributes = type.DeclaringType is null ? IsForwarder : TypeAttributes.NotPublic;
            exported.Add(type, metadata.AddExportedType(
                attributes, metadata.GetOrAddString(type.MetadataNamespace), metadata.GetOrAddString(type.MetadataName), home, 0));
        }

        return DeterministicImage.Serialize(metadata, new BlobBuilder(), mvid);
    }

    /// <summary>The native half that a forwarder names; null if its library has none.</summary>
    internal static Version? NativeVersion(MetadataReader forwarder)
    {
        foreach (var handle in forwarder.GetAssemblyDefinition().GetCustomAttributes())
        {
            var value = forwarder.GetBlobReader(forwarder.GetCustomAttribute(handle).Value);
            value.ReadUInt16();

            if (value.ReadSerializedString() == NativeVersionKey)
            {
                return Version.Parse(value.ReadSerializedString()!);
            }
        }

        return null;
    }

    /// <summary>Adds an AssemblyMetadataAttribute.</summary>
    private static void AddMetadata(MetadataBuilder metadata, AssemblyDefinitionHandle assembly, AssemblyReferenceHandle dotNet, string key, string text)
    {
        var type = metadata.AddTypeReference(
            dotNet, metadata.GetOrAddString("System.Reflection"), metadata.GetOrAddString(nameof(AssemblyMetadataAttribute)));
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(
            2,
            static returnType => returnType.Void(),
            static parameters =>
            {
                parameters.AddParameter().Type().String();
                parameters.AddParameter().Type().String();
            });
        var constructor = metadata.AddMemberReference(type, metadata.GetOrAddString(".ctor"), metadata.GetOrAddBlob(signature));
        var value = new BlobBuilder();
        value.WriteUInt16(1);
        value.WriteSerializedString(key);
        value.WriteSerializedString(text);
        value.WriteUInt16(0);
        metadata.AddCustomAttribute(assembly, constructor, metadata.GetOrAddBlob(value));
    }

    private static AssemblyReferenceHandle Reference(MetadataBuilder metadata, string name) =>
        metadata.AddAssemblyReference(metadata.GetOrAddString(name), new Version(0, 0, 0, 0), default, default, default(AssemblyFlags), default);
}
