using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace NanoNet.Contracts.Reference;

/// <summary>Makes a portable executable whose time stamp and module id come from its contents.</summary>
internal static class DeterministicImage
{
    public static byte[] Serialize(MetadataBuilder metadata, BlobBuilder code, ReservedBlob<GuidHandle> mvid)
    {
        var builder = new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.ExecutableImage | Characteristics.Dll),
            new MetadataRootBuilder(metadata),
            code,
            deterministicIdProvider: ContentId);
        var image = new BlobBuilder();
        var id = builder.Serialize(image);
        mvid.CreateWriter().WriteGuid(id.Guid);
        return image.ToArray();
    }

    private static BlobContentId ContentId(IEnumerable<Blob> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var blob in content)
        {
            hash.AppendData(blob.GetBytes());
        }

        return BlobContentId.FromHash(hash.GetHashAndReset());
    }
}
