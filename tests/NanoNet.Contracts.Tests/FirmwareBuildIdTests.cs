using NanoNet.Contracts.Builds;
using Xunit;

namespace NanoNet.Contracts.Tests;

public sealed class FirmwareBuildIdTests
{
    [Fact]
    public void Compute_does_not_depend_on_folder_order_or_line_endings()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        string[] unix = [one.Write("a.cs", "1\n2\n"), one.Write("b.cs", "3\n")];
        string[] windows = [other.Write("b.cs", "3\r\n"), other.Write("a.cs", "1\r\n2\r\n")];

        var id = FirmwareBuildId.Compute(one.Path, unix);

        Assert.Equal(FirmwareBuildId.Length, id.Length);
        Assert.Equal(id, FirmwareBuildId.Compute(other.Path, windows));
    }

    [Fact]
    public void Compute_of_another_content_or_name_is_another_id()
    {
        using var folder = new TemporaryFolder();
        var id = FirmwareBuildId.Compute(folder.Path, [folder.Write("a.cs", "1")]);

        Assert.NotEqual(id, FirmwareBuildId.Compute(folder.Path, [folder.Write("b.cs", "1")]));
        Assert.NotEqual(id, FirmwareBuildId.Compute(folder.Path, [folder.Write("a.cs", "2")]));
    }

    [Fact]
    public void DeviceBuild_names_the_file_that_lies_there_now()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("App.exe", [1]);
        var before = DeviceBuild.Of([file]);
        folder.Write("App.exe", [2]);
        var after = DeviceBuild.Of([file]);
        after.Write(file + ".json");

        Assert.NotEqual(before.Assemblies[0].Sha256, after.Assemblies[0].Sha256);
        Assert.Equal(after.Assemblies, DeviceBuild.Read(file + ".json").Assemblies);
        Assert.Equal(("App", "App.exe"), (after.Assemblies[0].Name, after.Assemblies[0].File));
    }
}
