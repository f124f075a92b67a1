using System;
using System.IO;
using System.Linq;
using Xunit;

namespace NanoNet.Boards.Tests;

/// <summary>A profile that says only in what it differs from another.</summary>
public sealed class LikeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanonet-like-");
    private readonly string _stm32 = Path.Combine(Repository.Boards, "st-stm32f769i-discovery", BoardCatalog.ProfileName);

    [Fact]
    public void Mappings_are_laid_over_each_other_key_by_key()
    {
        var board = Load("mine", $"like: {_stm32}\nname: mine\nlwip:\n  options:\n    TCP_MSS: 536\nnetwork:\n  hostname: other\n");
        var original = BoardProfile.Load(_stm32);

        Assert.Equal(("mine", original.Title, "other", 536), (board.Name, board.Title, board.Network.Hostname, board.Lwip.Options["TCP_MSS"]));
        Assert.Equal(original.Lwip.Options.Keys, board.Lwip.Options.Keys);
        Assert.Equal(original.Lwip.Options.Where(static o => o.Key != "TCP_MSS"), board.Lwip.Options.Where(static o => o.Key != "TCP_MSS"));
        Assert.Equal(original.Network with { Hostname = "other" }, board.Network);
    }

    [Fact]
    public void List_takes_the_place_of_the_other_profiles()
    {
        var board = Load("mine", $"like: {_stm32}\ndeviations:\n  - {{ rule: TCP-X, reason: so, source: here }}\n");

        Assert.Equal("TCP-X", Assert.Single(board.Deviations).Rule);
        Assert.NotEmpty(board.ServiceSets);
    }

    [Fact]
    public void Absent_assembly_is_not_there()
    {
        var board = Load("mine", $"like: {_stm32}\nassemblies:\n  System.Math: absent\n");

        Assert.Equal(BoardProfile.Load(_stm32).Assemblies.Keys.Except(["System.Math"]), board.Assemblies.Keys);
    }

    [Fact]
    public void Profile_may_be_like_one_that_is_like_another_and_names_all_its_files()
    {
        Write("middle", $"like: {_stm32}\nnetwork: {{ hostname: middle, mtu: 576 }}\n");
        var board = Load("mine", "like: middle.yaml\nnetwork: { hostname: mine }\n");

        Assert.Equal(("mine", 576), (board.Network.Hostname, board.Network.Mtu));
        Assert.Equal([PathOf("mine"), PathOf("middle"), _stm32], BoardProfile.Files(PathOf("mine")));
    }

    [Fact]
    public void Mistake_in_the_other_profile_is_reported_where_it_stands()
    {
        Write("base", File.ReadAllText(_stm32).Replace("mtu: 1500", "mtu: 15000", StringComparison.Ordinal));

        var error = Assert.Throws<ProfileException>(() => Load("mine", "like: base.yaml\nname: mine\n"));

        Assert.Equal(PathOf("base"), error.Position.File);
        Assert.Contains("'network.mtu' is '15000'", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_that_is_missing_in_both_is_reported_in_the_upper()
    {
        Write("base", "network:\n  mtu: 1500\n");

        var error = Assert.Throws<ProfileException>(() => Load("mine", "like: base.yaml\nname: mine\ntitle: Mine\n"));

        Assert.Equal($"{PathOf("mine")}:1:1: the key 'target' is missing", error.Message);
    }

    [Theory]
    [InlineData("like: other.yaml", "1:7", "the profile that this one is like cannot be read: ")]
    [InlineData("name: mine\nlike: mine.yaml", "2:7", "'mine.yaml' is like this profile in turn")]
    [InlineData("like: [a]", "1:7", "'like' must be the path of another profile")]
    public void Other_profile_that_cannot_be_is_one_line(string text, string position, string problem)
    {
        var error = Assert.Throws<ProfileException>(() => Load("mine", text + "\n"));

        Assert.StartsWith($"{PathOf("mine")}:{position}: {problem}", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name + ".yaml");

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    private BoardProfile Load(string name, string text)
    {
        Write(name, text);
        return BoardProfile.Load(PathOf(name));
    }
}
