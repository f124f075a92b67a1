using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace NanoNet.Boards;

/// <summary>One short name for all that goes into a build.</summary>
internal static class SourceHash
{
    private const int Digits = 12;

    private static readonly string[] s_extensions = [".c", ".h", ".txt", ".cmake"];

    /// <summary>Hash of a text and of the C and CMake files below folders: their paths in there and their content.</summary>
    public static string Of(string text, params IReadOnlyList<string> folders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(text));

        foreach (var folder in folders)
        {
            foreach (var file in Files(folder))
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"\0{Path.GetRelativePath(folder, file)}\0"));
                hash.AppendData(File.ReadAllBytes(file));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => s_extensions.Contains(Path.GetExtension(file)))
            .OrderBy(file => file, StringComparer.Ordinal);
}
