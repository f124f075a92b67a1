using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Runs;

public sealed partial class RunFolderTests : IDisposable
{
    private static readonly DateTimeOffset s_time = new(2026, 11, 20, 23, 15, 44, TimeSpan.Zero);

    private readonly string _parent = Directory.CreateTempSubdirectory("nanonet-test-").FullName;

    [Fact]
    public void Create_within_one_second_makes_a_new_folder_each_time()
    {
        var folders = Enumerable.Range(0, 20).Select(_ => RunFolder.Create(_parent, s_time).Path).ToList();

        Assert.Equal(20, folders.Distinct().Count());
        Assert.All(folders, static f => Assert.True(Directory.Exists(f)));
    }

    [Fact]
    public void Create_names_it_by_time_and_chance()
        => Assert.Matches(FolderName(), RunFolder.Create(_parent, s_time).Id);

    [Fact]
    public void Create_points_latest_at_the_last_run()
    {
        RunFolder.Create(_parent, s_time);
        var last = RunFolder.Create(_parent, s_time);

        // Relative, so that the folder of runs can be moved.
        Assert.Equal(last.Id, new FileInfo(Path.Combine(_parent, "latest")).LinkTarget);
    }

    [Fact]
    public void Create_leaves_a_folder_of_the_user_named_latest_alone()
    {
        var mine = Directory.CreateDirectory(Path.Combine(_parent, "latest")).FullName;
        File.WriteAllText(Path.Combine(mine, "mine"), "x");

        RunFolder.Create(_parent, s_time);

        Assert.True(File.Exists(Path.Combine(mine, "mine")));
    }

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [GeneratedRegex("^20261120-231544-[0-9a-f]{6}$")]
    private static partial Regex FolderName();
}
