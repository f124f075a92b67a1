using System;
using System.IO;

namespace NanoNet.Boards;

/// <summary>Where set-up puts the sources that it fetches.</summary>
internal static class SourceCache
{
    public static string Folder => Path.Combine(Cache(), "nanonet", "src");

    private static string Cache()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");

        return string.IsNullOrEmpty(cache)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache")
            : cache;
    }
}
