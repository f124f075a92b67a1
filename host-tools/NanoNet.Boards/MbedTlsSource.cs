using System.IO;

namespace NanoNet.Boards;

/// <summary>Finds mbedTLS's sources on this machine.</summary>
internal static class MbedTlsSource
{
    /// <summary>The series that the boards' firmware has.</summary>
    private const string Series = "3.6";

    /// <summary>The tree in the cache that <c>host-tools/setup/mbedtls</c> fills, or the one told.</summary>
    /// <exception cref="NativeBuildException">There is none.</exception>
    public static string Find(string? overridden)
    {
        var tree = overridden ?? Path.Combine(CacheFolder.Sources, $"mbedtls-{Series}");

        if (File.Exists(Path.Combine(tree, "include", "mbedtls", "build_info.h")))
        {
            return tree;
        }

        throw new NativeBuildException(overridden is not null
            ? $"no mbedTLS {Series} source: MBEDTLS_SOURCE is {overridden}, which is no mbedTLS source tree"
            : $"no mbedTLS {Series} source at {tree}: run host-tools/setup/mbedtls, or set MBEDTLS_SOURCE to an mbedTLS source tree");
    }
}
