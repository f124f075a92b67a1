using System;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;

namespace NanoNet.Reports.Runs;

/// <summary>The folder of one run. Its name is new each time, so no run overwrites another.</summary>
public sealed class RunFolder
{
    private RunFolder(string path)
    {
        Path = path;
        Id = System.IO.Path.GetFileName(path);
    }

    /// <summary>The folder, absolute.</summary>
    public string Path { get; }

    /// <summary>Start of the run in UTC and six random hexadecimal digits: "20261120-231544-9f3a1c".</summary>
    public string Id { get; }

    public string RunJson => System.IO.Path.Combine(Path, "run.json");

    public string JUnitXml => System.IO.Path.Combine(Path, "junit.xml");

    public string Capture => System.IO.Path.Combine(Path, "capture.pcapng");

    public string ConsoleLog => System.IO.Path.Combine(Path, "console.log");

    /// <summary>Makes the folder, and points <c>latest</c> at it.</summary>
    /// <param name="parent">Holds all runs; made if it is not there.</param>
    /// <param name="started">Names the folder.</param>
    /// <param name="isLatest">False leaves <c>latest</c> where it is.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to write there.</exception>
    public static RunFolder Create(string parent, DateTimeOffset started, bool isLatest = true)
    {
        var absolute = System.IO.Path.GetFullPath(parent);
        Directory.CreateDirectory(absolute);
        var time = started.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);

        while (true)
        {
            var folder = new RunFolder(System.IO.Path.Combine(absolute, $"{time}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}"));

            if (Directory.Exists(folder.Path))
            {
                continue;
            }

            Directory.CreateDirectory(folder.Path);

            if (isLatest)
            {
                PointLatest(absolute, folder.Id);
            }

            return folder;
        }
    }

    private static void PointLatest(string parent, string id)
    {
        var link = System.IO.Path.Combine(parent, "latest");

        try
        {
            if (new FileInfo(link).LinkTarget is not null)
            {
                File.Delete(link);
            }

            File.CreateSymbolicLink(link, id);
        }
        catch (IOException)
        {
            // Another run was quicker, or a file of the user has that name: the link is a convenience, the run is not.
        }
        catch (UnauthorizedAccessException)
        {
            // A file system without links.
        }
    }
}
