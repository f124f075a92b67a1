using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace NanoNet.Contracts.Builds;

/// <summary>Names a firmware build by the contents of its sources, so that a console line says which sources run.</summary>
public static class FirmwareBuildId
{
    /// <summary>Length of the id in hexadecimal digits: 48 bits, short enough to read out.</summary>
    public const int Length = 12;

    /// <summary>Hashes relative paths and contents. Line endings count as LF: a checkout may change them.</summary>
    /// <param name="root">Folder that paths are relative to.</param>
    /// <param name="files">Source files, in any order.</param>
    public static string Compute(string root, IEnumerable<string> files)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);

        foreach (var file in files)
        {
            sorted[Path.GetRelativePath(root, file).Replace('\\', '/')] = file;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var (name, file) in sorted)
        {
            var text = File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal);
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\0" + text + "\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }
}
