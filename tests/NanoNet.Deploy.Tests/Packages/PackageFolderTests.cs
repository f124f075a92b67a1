using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using NanoNet.Deploy.Packages;
using Xunit;

namespace NanoNet.Deploy.Tests.Packages;

public sealed class PackageFolderTests : IDisposable
{
    private static readonly PackageReference s_net = new("nanoFramework.System.Net", "1.11.60");

    private readonly string _folder = Directory.CreateTempSubdirectory("nanonet-packages-").FullName;

    [Theory]
    [InlineData("nanoFramework.System.Net.1.11.60/lib")]
    [InlineData("nanoFramework.System.Net.1.11.60/lib/netnano1.0")]
    [InlineData("nanoframework.system.net/1.11.60/lib")]
    public void Package_is_found_in_each_layout_of_NuGet(string library)
    {
        Write(Path.Combine(_folder, library));

        Assert.Equal(["System.Net"], Names());
    }

    [Theory]
    [InlineData("nanoFramework.System.Net.1.11.60.nupkg")]
    [InlineData("nanoframework.system.net/1.11.60/nanoframework.system.net.1.11.60.nupkg")]
    public void Packed_package_is_unpacked(string file)
    {
        var content = Path.Combine(_folder, "content");
        Write(Path.Combine(content, "lib"));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
        ZipFile.CreateFromDirectory(content, Path.Combine(_folder, file));

        Assert.Equal(["System.Net"], Names());
    }

    [Fact]
    public void Another_version_is_not_taken_for_it()
    {
        Write(Path.Combine(_folder, "nanoFramework.System.Net.1.11.6", "lib"));
        Write(Path.Combine(_folder, "nanoframework.system.net", "1.11.600", "lib"));

        Assert.Null(Folder().Find(s_net));
    }

    [Fact]
    public void What_is_for_nanoFramework_2_and_what_has_no_IL_is_left_out()
    {
        Write(Path.Combine(_folder, "nanoFramework.System.Net.1.11.60", "lib", "netnano2.0"));
        Directory.CreateDirectory(Path.Combine(_folder, "nanoFramework.System.Net.1.11.60", "lib", "netnano1.0"));
        File.WriteAllText(Path.Combine(_folder, "nanoFramework.System.Net.1.11.60", "lib", "netnano1.0", "Orphan.pe"), "");

        Assert.Empty(Names());
    }

    [Fact]
    public void Folder_that_is_not_there_has_nothing() => Assert.Null(new PackageFolder(Path.Combine(_folder, "none"), _folder).Find(s_net));

    [Fact]
    public void Damaged_package_is_named()
    {
        File.WriteAllText(Path.Combine(_folder, "nanoFramework.System.Net.1.11.60.nupkg"), "no zip");

        Assert.Contains("cannot unpack", Assert.Throws<DeployException>(() => Folder().Find(s_net)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Write(string library)
    {
        Directory.CreateDirectory(library);
        File.WriteAllText(Path.Combine(library, "System.Net.pe"), "");
        File.WriteAllText(Path.Combine(library, "System.Net.dll"), "");
    }

    private PackageFolder Folder() => new(_folder, Path.Combine(_folder, "scratch"));

    private string[] Names() => [.. PackageFolder.Libraries(Folder().Find(s_net)!, s_net).Select(static library => library.Name)];
}
