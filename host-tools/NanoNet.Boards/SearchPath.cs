using System;
using System.IO;
using System.Linq;

namespace NanoNet.Boards;

/// <summary>Programs, where a shell would find them.</summary>
public static class SearchPath
{
    /// <summary>The file of a program that is named as in a command line; null if there is none.</summary>
    public static string? Find(string program) =>
        program.Contains('/', StringComparison.Ordinal)
            ? File.Exists(program) ? program : null
            : (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
                .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
