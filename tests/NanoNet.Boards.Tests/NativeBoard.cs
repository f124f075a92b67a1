using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

/// <summary>Native builds that several tests share: each profile is built once.</summary>
internal static class NativeBoard
{
    private static readonly ConcurrentDictionary<string, Task<string>> s_builds = new();

    public static NativeBuildOptions Options { get; } = NativeBuildOptions.ForRepository(Repository.Root);

    public static BoardProfile Stm32 => BoardProfile.Load(Path.Combine(Repository.Boards, "st-stm32f769i-discovery", BoardCatalog.ProfileName));

    public static BoardProfile Esp32 => BoardProfile.Load(Path.Combine(Repository.Boards, "esp32-olimex", BoardCatalog.ProfileName));

    /// <summary>Path of a program that is built beside the board's library; the test is skipped where it cannot be built.</summary>
    public static async Task<string> ProgramAsync(BoardProfile profile, string name)
    {
        try
        {
            var library = await s_builds.GetOrAdd(profile.ToJson(), _ => NativeBuild.EnsureAsync(profile, Options));
            return Path.Combine(Path.GetDirectoryName(library)!, name);
        }
        catch (NativeBuildException e) when (e.Message.StartsWith("no ", System.StringComparison.Ordinal))
        {
            Assert.Skip(e.Message);
            throw;
        }
    }

    /// <summary>Builds elsewhere, as the first there: but for mbedTLS, which takes most of the time and is nothing to what is tested.</summary>
    /// <param name="artifacts">A folder that is the test's own.</param>
    public static async Task<NativeBuildOptions> ElsewhereAsync(string artifacts)
    {
        await ProgramAsync(Stm32, NativeBuild.LibraryName);
        var native = Directory.CreateDirectory(Path.Combine(artifacts, "native")).FullName;

        foreach (var library in Directory.GetDirectories(Path.Combine(Options.Artifacts, "native"), "mbedtls-*"))
        {
            Directory.CreateSymbolicLink(Path.Combine(native, Path.GetFileName(library)), library);
        }

        return Options with { Artifacts = artifacts };
    }
}
