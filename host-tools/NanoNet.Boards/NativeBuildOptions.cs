using System;
using System.IO;

namespace NanoNet.Boards;

/// <summary>Where a native build finds and puts things.</summary>
public sealed record NativeBuildOptions
{
    /// <summary>Folder of our C sources and their CMakeLists.txt.</summary>
    public required string Sources { get; init; }

    /// <summary>Folder for what is built: <c>native/lwip-RELEASE-HASH/</c> goes below it.</summary>
    public required string Artifacts { get; init; }

    /// <summary>An lwIP source tree, or a folder of trees named <c>lwip-VERSION</c>; null: the cache that
    /// <c>host-tools/setup/lwip</c> fills.</summary>
    public string? LwipSource { get; init; }

    /// <summary>An mbedTLS source tree; null: the cache that <c>host-tools/setup/mbedtls</c> fills.</summary>
    public string? MbedTlsSource { get; init; }

    /// <summary>What compiles.</summary>
    public CCompiler Compiler { get; init; } = CCompiler.OfEnvironment();

    /// <summary>Called with one line when building begins; not called when everything is there.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>The layout of the repository, with <c>LWIP_SOURCE</c>, <c>MBEDTLS_SOURCE</c> and <c>NANONET_ARTIFACTS</c> as the environment has them.</summary>
    public static NativeBuildOptions ForRepository(string root) => new()
    {
        Sources = Path.Combine(root, "boards", "virtual", "native"),
        Artifacts = NotEmpty("NANONET_ARTIFACTS") ?? Path.Combine(root, ".artifacts"),
        LwipSource = NotEmpty("LWIP_SOURCE"),
        MbedTlsSource = NotEmpty("MBEDTLS_SOURCE"),
    };

    private static string? NotEmpty(string variable)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
