using System;
using System.IO;
using System.Text;

namespace NanoNet.Deploy.Building;

/// <summary>Two files that belong together: both are written, or what was there before stays.</summary>
internal static class FilePair
{
    // Until they are whole they have names that nobody takes for them.
    private const string Unfinished = ".unfinished";

    /// <param name="path">Of the file.</param>
    /// <param name="octets">What is in it.</param>
    /// <param name="describing">Of the file that describes it.</param>
    /// <param name="text">What is in that one.</param>
    /// <exception cref="IOException">They cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> octets, string describing, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

        if (Directory.Exists(path) || Directory.Exists(describing))
        {
            throw new IOException($"{(Directory.Exists(path) ? path : describing)} is a folder");
        }

        try
        {
            using (var file = new FileStream(path + Unfinished, FileMode.Create))
            {
                file.Write(octets);
                file.Flush(flushToDisk: true);
            }

            File.WriteAllText(describing + Unfinished, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

            // A description that belongs to no file is gone before the file changes.
            File.Delete(describing);
            File.Move(path + Unfinished, path, overwrite: true);
            File.Move(describing + Unfinished, describing, overwrite: true);
        }
        finally
        {
            File.Delete(path + Unfinished);
            File.Delete(describing + Unfinished);
        }
    }
}
