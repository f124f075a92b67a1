using System;
using System.IO;
using Xunit;

namespace NanoNet.Boards.Tests;

public sealed class ScratchFolderTests : IDisposable
{
    private readonly string _parent = Path.Combine(Directory.CreateTempSubdirectory("nanonet-test-").FullName, "scratch");

    [Fact]
    public void Folder_is_gone_with_its_lock_when_it_is_let_go()
    {
        using (var scratch = ScratchFolder.Create(_parent))
        {
            File.WriteAllText(Path.Combine(scratch.Path, "file"), "");
            Assert.Equal(2, Directory.GetFileSystemEntries(_parent).Length);
        }

        Assert.Empty(Directory.GetFileSystemEntries(_parent));
    }

    [Fact]
    public void Folder_is_its_users_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes");
            return;
        }

        using var scratch = ScratchFolder.Create(_parent);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(scratch.Path));
    }

    [Fact]
    public void Folder_whose_process_is_gone_is_cleared_by_the_next_and_one_in_use_is_not()
    {
        using var inUse = ScratchFolder.Create(_parent);
        var left = Directory.CreateDirectory(Path.Combine(_parent, "0123456789ab", "below")).Parent!.FullName;
        File.WriteAllText(left + ".lock", "");

        using var next = ScratchFolder.Create(_parent);

        Assert.False(Path.Exists(left) || Path.Exists(left + ".lock"));
        Assert.True(Directory.Exists(inUse.Path) && Directory.Exists(next.Path));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_parent)!, recursive: true);
}
