using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NanoNet.Boards;

/// <summary>Finds lwIP's sources on this machine.</summary>
internal static class LwipSource
{
    private static readonly string s_sign = Path.Combine("src", "include", "lwip", "init.h");

    /// <summary>The tree of that release, or the one tree that <paramref name="overridden"/> is.</summary>
    /// <exception cref="NativeBuildException">There is none.</exception>
    public static string Find(Version release, string? overridden)
    {
        if (overridden is not null)
        {
            return Candidates(overridden, release).FirstOrDefault(IsTree)
                ?? throw new NativeBuildException(
                    $"no lwIP {release} source: LWIP_SOURCE is {overridden}, which is no lwIP source tree and holds no lwip-{release}");
        }

        var cached = Path.Combine(CacheFolder.Sources, $"lwip-{release}");

        return IsTree(cached)
            ? cached
            : throw new NativeBuildException(
                $"no lwIP {release} source at {cached}: run host-tools/setup/lwip, or set LWIP_SOURCE to an lwIP source tree");
    }

    private static IEnumerable<string> Candidates(string overridden, Version release) =>
        [Path.Combine(overridden, $"lwip-{release}"), overridden];

    private static bool IsTree(string folder) => File.Exists(Path.Combine(folder, s_sign));
}
