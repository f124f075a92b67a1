using System;
using System.IO;

namespace NanoNet.Boards.Tests;

/// <summary>The source tree of lwIP that set-up has fetched.</summary>
internal static class LwipTree
{
    public static string Of(Version release) =>
        NativeBoard.Options.LwipSource ?? Path.Combine(CacheFolder(), "nanonet", "src", $"lwip-{release}");

    /// <summary>A copy to change.</summary>
    /// <returns>Its folder.</returns>
    public static string CopyTo(string folder, Version release)
    {
        var tree = Of(release);

        foreach (var file in Directory.EnumerateFiles(tree, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(tree, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }

    private static string CacheFolder()
    {
        var told = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");

        return string.IsNullOrEmpty(told)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache")
            : told;
    }
}
