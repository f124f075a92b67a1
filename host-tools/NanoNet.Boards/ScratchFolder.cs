using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace NanoNet.Boards;

/// <summary>A folder that is needed only while something is made. What a killed process leaves of one, the next that makes one clears.</summary>
/// <remarks>It is locked by a file beside it as long as its process lives.</remarks>
public sealed class ScratchFolder : IDisposable
{
    private const string LockExtension = ".lock";
    private const int NameLength = 12;

    // sun_path has 108 octets, the last a zero.
    private const int LongestSocketPath = 107;
    private const int LongestSocketName = 8;

    // A name that is taken, or cleared in the moment between a file's making and its locking, is chance; more than that is a disk that takes nothing.
    private const int Attempts = 3;

    private readonly FileStream? _lock;

    private ScratchFolder(string path, FileStream? held)
    {
        Path = path;
        _lock = held;
    }

    /// <summary>The folder, absolute.</summary>
    public string Path { get; }

    /// <summary>Makes one in the user's cache, or where that cannot be written, among the system's temporary files.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static ScratchFolder Create()
    {
        try
        {
            return Create(CacheFolder.Scratch);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Temporary();
        }
    }

    /// <summary>Makes one for a Unix socket, whose path must be short: where the user's cache lies too deep, among the system's temporary files.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static ScratchFolder CreateForSocket() =>
        Encoding.UTF8.GetByteCount(System.IO.Path.GetFullPath(CacheFolder.Scratch)) + 1 + NameLength + LongestSocketName > LongestSocketPath ? Temporary() : Create();

    /// <summary>Makes one, and clears those beside it whose process is gone.</summary>
    /// <param name="parent">Of this user alone; made if it is not there.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to write there.</exception>
    public static ScratchFolder Create(string parent)
    {
        Directory.CreateDirectory(parent);
        Clear(parent);

        for (var attempt = 1; ; attempt++)
        {
            var path = System.IO.Path.Combine(System.IO.Path.GetFullPath(parent), RandomNumberGenerator.GetHexString(NameLength, lowercase: true));

            try
            {
                var held = Lock(path + LockExtension, FileMode.CreateNew);
                Make(path);
                return new ScratchFolder(path, held);
            }
            catch (IOException) when (attempt < Attempts)
            {
            }
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }

        _lock?.Dispose();
    }

    // Of this user alone, whatever the mask says.
    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static ScratchFolder Temporary() => new(Directory.CreateTempSubdirectory("nanonet-").FullName, null);

    private static FileStream Lock(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);

    private static void Clear(string parent)
    {
        foreach (var file in Directory.GetFiles(parent, "*" + LockExtension))
        {
            try
            {
                using var held = Lock(file, FileMode.Open);
                var folder = System.IO.Path.ChangeExtension(file, null);

                if (Directory.Exists(folder))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Its process lives, or another clears it.
            }
        }
    }
}
