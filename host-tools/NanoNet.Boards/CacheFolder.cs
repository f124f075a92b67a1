using System;
using System.IO;

namespace NanoNet.Boards;

/// <summary>Where NanoNet keeps what it fetches, for all checkouts of a user.</summary>
public static class CacheFolder
{
    /// <summary>Where set-up puts sources.</summary>
    public static string Sources => Path.Combine(Root, "src");

    /// <summary>Where .NET tools go that nanonet installs.</summary>
    public static string Tools => Path.Combine(Root, "tools");

    /// <summary>Where packages of nanoFramework go that nanonet fetches.</summary>
    public static string Packages => Path.Combine(Root, "packages");

    /// <summary>Where folders lie that are needed only while something is made.</summary>
    public static string Scratch => Path.Combine(Root, "scratch");

    private static string Root => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "nanonet");
}
