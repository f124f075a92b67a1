using System;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using NanoNet.Boards;

namespace NanoNet.Flash;

/// <summary>An application as it lies in the deployment region: assemblies (.pe) one behind the other, each padded to 4 octets.</summary>
public sealed class DeployImage
{
    private readonly byte[] _octets;

    private DeployImage(string path, byte[] octets)
    {
        Path = path;
        _octets = octets;
    }

    public string Path { get; }

    public int Length => _octets.Length;

    /// <summary>Of the whole, 64 hexadecimal digits in lower case.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(_octets));

    /// <summary>Reads an image and looks whether it can be one for the board.</summary>
    /// <exception cref="FlashException">It is not there, no image, one for nanoFramework 2, or too long for the board.</exception>
    public static DeployImage Read(string path, BoardProfile board)
    {
        byte[] octets;

        try
        {
            octets = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FlashException(FlashFault.Request, $"cannot read {path}: {(e is FileNotFoundException or DirectoryNotFoundException ? "no such file" : e.Message)}");
        }

        if (octets.AsSpan().StartsWith("NFMRK2"u8))
        {
            throw new FlashException(FlashFault.Request, $"{path} is for nanoFramework 2; the board runs 1.x (build it with MetadataProcessor 3)");
        }

        if (!octets.AsSpan().StartsWith("NFMRK1\0"u8))
        {
            throw new FlashException(FlashFault.Request, $"{path} is no deployment image: it does not begin with an assembly (.pe, marker NFMRK1)");
        }

        if (octets.Length > board.Flash.DeployLength)
        {
            throw new FlashException(FlashFault.Request, string.Create(
                CultureInfo.InvariantCulture,
                $"{path} has {octets.Length} octets, but the deployment region of {board.Name} holds {board.Flash.DeployLength}: it would overwrite what lies behind"));
        }

        return new DeployImage(path, octets);
    }

    /// <summary>Whether a text stands in the image: string literals are UTF-8 there. So an image knows its own build id.</summary>
    public bool Contains(string text) => _octets.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
