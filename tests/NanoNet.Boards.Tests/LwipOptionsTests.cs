using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace NanoNet.Boards.Tests;

public sealed partial class LwipOptionsTests
{
    [Fact]
    public void Header_defines_every_option_of_the_profile_once()
    {
        foreach (var profile in BoardCatalog.Load(Repository.Boards).Boards)
        {
            var defined = Definition().Matches(LwipOptions.Header(profile)).ToLookup(match => match.Groups[1].Value, match => match.Groups[2].Value);

            Assert.All(defined, name => Assert.Single(name));
            Assert.All(profile.Lwip.Options, option => Assert.Equal([$"{option.Value}"], defined[option.Key]));
        }
    }

    [Fact]
    public void Header_of_the_same_profile_is_the_same_text()
    {
        Assert.Equal(LwipOptions.Header(NativeBoard.Stm32), LwipOptions.Header(BoardProfile.FromJson(NativeBoard.Stm32.ToJson())));
    }

    [Theory]
    [InlineData(ChecksumOffload.None, 0, 0)]
    [InlineData(ChecksumOffload.Receive, 0, 1)]
    [InlineData(ChecksumOffload.Both, 1, 1)]
    public void Header_tells_the_mac_what_to_do_about_checksums(ChecksumOffload offload, int insert, int check)
    {
        var header = LwipOptions.Header(NativeBoard.Stm32 with { Network = NativeBoard.Stm32.Network with { ChecksumOffload = offload } });

        Assert.Contains($"#define NN_MAC_CHECKSUM_INSERT {insert}\n#define NN_MAC_CHECKSUM_CHECK {check}\n", header, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(InitialSequenceNumbers.Lwip, false)]
    [InlineData(InitialSequenceNumbers.Rfc6528, true)]
    public void Header_hooks_initial_sequence_numbers_where_the_board_does(InitialSequenceNumbers isn, bool hooked)
    {
        var header = LwipOptions.Header(NativeBoard.Stm32 with { Lwip = NativeBoard.Stm32.Lwip with { Isn = isn } });

        Assert.Equal(hooked, header.Contains("#define LWIP_HOOK_TCP_ISN ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2.1.3")]
    [InlineData("2.2.1")]
    public void Option_table_holds_only_what_the_release_has(string release)
    {
        var include = Path.Combine(LwipTree.Of(Version.Parse(release)), "src", "include", "lwip");

        if (!Directory.Exists(include))
        {
            Assert.Skip($"no lwIP source at {include}");
        }

        var words = Directory.GetFiles(include, "*.h", SearchOption.AllDirectories)
            .SelectMany(file => Word().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .ToHashSet();
        var options = LwipOptionTable.All.ToLookup(option => option.IsIn(Version.Parse(release)), option => option.Name);

        Assert.Equal(string.Empty, string.Join(" ", options[true].Except(words)));
        Assert.Equal(string.Empty, string.Join(" ", options[false].Intersect(words)));
    }

    [GeneratedRegex("^#define (\\w+) (.*)$", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex("\\b[A-Z][A-Z0-9_]{3,}\\b")]
    private static partial Regex Word();
}
