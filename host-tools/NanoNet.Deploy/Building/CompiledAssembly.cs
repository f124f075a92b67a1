using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using NanoNet.Deploy.Image;

namespace NanoNet.Deploy.Building;

/// <summary>An assembly as the compiler wrote it.</summary>
public sealed record CompiledAssembly
{
    private const string BuildInfoType = "BuildInfo";
    private const string BuildIdField = "BuildId";

    /// <summary>Full path.</summary>
    public required string Path { get; init; }

    public required string Name { get; init; }

    public required Version Version { get; init; }

    /// <summary>What it was compiled against, in the order of its metadata.</summary>
    public required IReadOnlyList<NeededAssembly> References { get; init; }

    /// <summary>Of the file, 64 hexadecimal digits in lower case.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The constant <c>BuildInfo.BuildId</c>, by which firmware says on the board which build it is; null without one.</summary>
    public string? BuildId { get; init; }

    /// <exception cref="DeployException">It cannot be read, or is no assembly.</exception>
    public static CompiledAssembly Read(string path)
    {
        try
        {
            using var file = new PEReader(new MemoryStream(File.ReadAllBytes(path)));

            if (!file.HasMetadata)
            {
                throw NoAssembly(path, null);
            }

            var metadata = file.GetMetadataReader();
            var definition = metadata.GetAssemblyDefinition();
            var references = new List<NeededAssembly>();

            foreach (var handle in metadata.AssemblyReferences)
            {
                var reference = metadata.GetAssemblyReference(handle);
                references.Add(new NeededAssembly(metadata.GetString(reference.Name), reference.Version));
            }

            return new CompiledAssembly
            {
                Path = System.IO.Path.GetFullPath(path),
                Name = metadata.GetString(definition.Name),
                Version = definition.Version,
                References = references,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))),
                BuildId = FindBuildId(metadata),
            };
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException)
        {
            throw NoAssembly(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeployException(DeployFault.Request, $"cannot read {path}: {(e is FileNotFoundException or DirectoryNotFoundException ? "no such file" : e.Message)}", e);
        }
    }

    /// <returns>Null if it cannot be read, or is no assembly.</returns>
    public static CompiledAssembly? TryRead(string path)
    {
        try
        {
            return Read(path);
        }
        catch (DeployException)
        {
            return null;
        }
    }

    private static DeployException NoAssembly(string path, Exception? cause)
    {
        var message = $"{path} is no assembly of .NET";
        return cause is null ? new DeployException(DeployFault.Request, message) : new DeployException(DeployFault.Request, message, cause);
    }

    private static string? FindBuildId(MetadataReader metadata)
    {
        foreach (var typeHandle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(typeHandle);

            if (!metadata.StringComparer.Equals(type.Name, BuildInfoType))
            {
                continue;
            }

            foreach (var fieldHandle in type.GetFields())
            {
                var field = metadata.GetFieldDefinition(fieldHandle);

                if (metadata.StringComparer.Equals(field.Name, BuildIdField) && !field.GetDefaultValue().IsNil)
                {
                    var constant = metadata.GetConstant(field.GetDefaultValue());
                    return constant.TypeCode == ConstantTypeCode.String ? (string?)metadata.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode) : null;
                }
            }
        }

        return null;
    }
}
