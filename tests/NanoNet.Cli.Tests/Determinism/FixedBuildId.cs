using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace NanoNet.Cli.Tests.Determinism;

/// <summary>The firmware of this build but for its build id, which is a hash of all sources, comments included, and goes over the wire.</summary>
internal static partial class FixedBuildId
{
    private const string Id = "0123456789ab";

    /// <summary>Puts it where a tool looks for it.</summary>
    /// <param name="artifacts">A folder of builds that lacks it.</param>
    /// <param name="firmware">The name of the app.</param>
    public static void Install(string artifacts, string firmware)
    {
        var built = Path.Combine(TestCheckout.Artifacts, "bin", firmware, "release");
        var folder = Directory.CreateDirectory(Path.Combine(artifacts, "bin", firmware, "release")).FullName;
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var file in Directory.GetFiles(built))
        {
            var image = File.ReadAllBytes(file);

            if (Path.GetFileName(file) == firmware + ".exe")
            {
                var before = Hash(image);
                Replace(image);
                hashes.Add(before, Hash(image));
            }

            File.WriteAllBytes(Path.Combine(folder, Path.GetFileName(file)), image);
        }

        // The manifest of what a device would get names the app by its hash.
        var manifest = Path.Combine(folder, firmware + ".device.json");
        File.WriteAllText(manifest, hashes.Aggregate(File.ReadAllText(manifest), static (text, one) => text.Replace(one.Key, one.Value, StringComparison.Ordinal)));
    }

    private static void Replace(byte[] image)
    {
        using var reader = new PEReader([.. image]);
        var metadata = reader.GetMetadataReader();
        var literals = new List<string>();

        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            literals.Add(metadata.GetUserString(handle));
        }

        var written = Encoding.Unicode.GetBytes(literals.Single(static text => BuildId().IsMatch(text)));
        Encoding.Unicode.GetBytes(Id).CopyTo(image.AsSpan(image.AsSpan().IndexOf(written)));
    }

    private static string Hash(byte[] image) => Convert.ToHexStringLower(SHA256.HashData(image));

    [GeneratedRegex("^[0-9a-f]{12}$")]
    private static partial Regex BuildId();
}
