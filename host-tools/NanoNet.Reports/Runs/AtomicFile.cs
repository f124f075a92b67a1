using System;
using System.IO;

namespace NanoNet.Reports.Runs;

/// <summary>Writes a file so that a reader, or a crash, meets the old one or the new one and never half of it.</summary>
public static class AtomicFile
{
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="write">Writes the content; what it throws leaves the old file as it is.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to write there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";

        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
