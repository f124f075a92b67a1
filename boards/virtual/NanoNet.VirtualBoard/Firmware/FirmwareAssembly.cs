using System;
using System.Collections.Immutable;
using System.IO;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using NanoNet.Contracts.Checking;

namespace NanoNet.VirtualBoard;

/// <summary>An assembly of the firmware as it was on disk. The hash is of the very octets that run.</summary>
/// <param name="Path">Where it was read from.</param>
/// <param name="Name">Its simple name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Image">The file, octet for octet.</param>
/// <param name="References">Simple names of the assemblies that it refers to.</param>
/// <param name="IsManaged">All its code is IL: nothing of it is native.</param>
internal sealed record FirmwareAssembly(
    string Path, string Name, Version Version, ImmutableArray<byte> Image, ImmutableArray<string> References, bool IsManaged)
{
    /// <summary>SHA-256 of <see cref="Image"/>, 64 lower-case digits.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Image.AsSpan()));

    /// <exception cref="BoardException">The file cannot be read or is no assembly.</exception>
    public static FirmwareAssembly Read(string path)
    {
        try
        {
            var image = ImmutableArray.Create(File.ReadAllBytes(path));
            using var file = new PEReader(image);
            var reader = file.GetMetadataReader();
            var definition = reader.GetAssemblyDefinition();
            var references = ImmutableArray.CreateBuilder<string>();

            foreach (var handle in reader.AssemblyReferences)
            {
                references.Add(reader.GetString(reader.GetAssemblyReference(handle).Name));
            }

            return new FirmwareAssembly(path, reader.GetString(definition.Name), definition.Version, image, references.ToImmutable(), HasOnlyIl(reader));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BoardException(ExitCode.Refused, $"{path}: cannot be read: {exception.Message}");
        }
        catch (Exception exception) when (DamagedAssembly.IsCauseOf(exception))
        {
            throw new BoardException(ExitCode.Refused, $"{path}: not a .NET assembly: {exception.Message}");
        }
    }

    private static bool HasOnlyIl(MetadataReader reader)
    {
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            var isDelegate = (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.Runtime;

            if ((method.ImplAttributes & MethodImplAttributes.InternalCall) != 0 ||
                (method.RelativeVirtualAddress == 0 && !isDelegate && (method.Attributes & MethodAttributes.Abstract) == 0))
            {
                return false;
            }
        }

        return true;
    }
}
