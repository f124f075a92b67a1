using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace NanoNet.Boards.Tests;

public sealed class BoardCatalogTests
{
    private static readonly string[] s_boards =
    [
        "esp32-ethernet-kit-1-2", "esp32-lilygo", "esp32-olimex", "esp32-olimex-wrover", "esp32-p4", "esp32-p4-rev-less3", "esp32-wesp32", "esp32-wt32-eth01",
        "neshtec-neshnode-v1", "nxp-mimxrt1060-evk", "orgpal-palthree", "st-nucleo144-f439zi", "st-nucleo144-f746zg", "st-nucleo144-f767zi", "st-stm32f769i-discovery",
    ];

    private static readonly string[] s_ownKeys = ["like", "name", "title", "firmware"];

    [Fact]
    public void Load_of_the_repository_finds_its_boards_by_name()
    {
        Assert.Equal(s_boards, BoardCatalog.Load(Repository.Boards).Boards.Select(board => board.Name));
    }

    [Fact]
    public void Get_of_an_unknown_board_suggests_the_nearest()
    {
        var catalog = BoardCatalog.Load(Repository.Boards);

        var error = Assert.Throws<UnknownBoardException>(() => catalog.Get("stm32f769i-discovery"));

        Assert.Equal("no board 'stm32f769i-discovery'; did you mean 'st-stm32f769i-discovery'?", error.Message);
    }

    [Fact]
    public void Load_of_a_folder_without_boards_says_so()
    {
        var empty = Directory.CreateTempSubdirectory("nanonet-boards-");

        try
        {
            Assert.Equal(
                $"{empty.FullName}:1:1: this folder holds no board",
                Assert.Throws<ProfileException>(() => BoardCatalog.Load(empty.FullName)).Message);
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    [Fact]
    public void Load_of_a_board_in_a_folder_of_another_name_says_so()
    {
        var boards = Directory.CreateTempSubdirectory("nanonet-boards-");

        try
        {
            var folder = boards.CreateSubdirectory("other").FullName;
            var path = Path.Combine(folder, BoardCatalog.ProfileName);
            File.Copy(Path.Combine(Repository.Boards, "esp32-olimex", BoardCatalog.ProfileName), path);

            Assert.Equal(
                $"{path}:1:1: 'name' is 'esp32-olimex', but must be the name of its folder, 'other'",
                Assert.Throws<ProfileException>(() => BoardCatalog.Load(boards.FullName)).Message);
        }
        finally
        {
            boards.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("st-stm32f769i-discovery", 4, 1460, "2.1.3", 0x080C0000, 1280)]
    [InlineData("orgpal-palthree", 4, 1460, "2.1.3", 0x080C0000, 1280)]
    [InlineData("st-nucleo144-f746zg", 4, 1460, "2.1.3", 0x080C0000, 256)]
    [InlineData("st-nucleo144-f767zi", 4, 1460, "2.1.3", 0x08100000, 1024)]
    [InlineData("st-nucleo144-f439zi", 4, 1460, "2.1.3", 0x080A0000, 1408)]
    [InlineData("neshtec-neshnode-v1", 4, 1460, "2.1.3", 0x080C0000, 256)]
    [InlineData("nxp-mimxrt1060-evk", 16, 1460, "2.1.3", 0x60200000, 1024)]
    [InlineData("esp32-olimex", 16, 1440, "2.2.1", 0x1E0000, 1792)]
    [InlineData("esp32-olimex-wrover", 16, 1440, "2.2.1", 0x1E0000, 1792)]
    [InlineData("esp32-lilygo", 16, 1440, "2.2.1", 0x1E0000, 1792)]
    [InlineData("esp32-wt32-eth01", 16, 1440, "2.2.1", 0x1E0000, 1792)]
    [InlineData("esp32-wesp32", 16, 1440, "2.2.1", 0x1E0000, 1792)]
    [InlineData("esp32-ethernet-kit-1-2", 16, 1440, "2.2.1", 0x1E0000, 1792)]
    [InlineData("esp32-p4", 16, 1440, "2.2.1", 0x1B0000, 1984)]
    [InlineData("esp32-p4-rev-less3", 16, 1440, "2.2.1", 0x1B0000, 1984)]
    public void Boards_of_the_repository_have_their_limits(string name, int sockets, int mss, string lwip, long address, long kilobytes)
    {
        var board = BoardCatalog.Load(Repository.Boards).Get(name);

        Assert.Equal((sockets, mss, lwip), (board.Limits.Sockets, board.ExpectedMss, board.Lwip.Version.ToString()));
        Assert.Equal((address, kilobytes * 1024), (board.Flash.DeployAddress, board.Flash.DeployLength));
        Assert.NotNull(board.Network.Phy);
    }

    [Fact]
    public void Page_of_every_board_says_how_it_is_wired_and_flashed_and_where_that_is_from()
    {
        foreach (var board in BoardCatalog.Load(Repository.Boards).Boards)
        {
            var page = File.ReadAllText(Path.Combine(Repository.Boards, board.Name, "README.md"));

            Assert.All(
                (string[])["## Facts", "## Wiring", "## Flashing", "## Limits", "## Sources", "| Ethernet |", "| LEDs |", "RMII", board.Target, "--image app.bin"],
                needed => Assert.Contains(needed, page, StringComparison.Ordinal));
            Assert.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{board.Flash.DeployLength / 1024} KB"), page, StringComparison.Ordinal);
            Assert.True(
                page.Contains($"0x{board.Flash.DeployAddress:X}", StringComparison.Ordinal) || page.Contains($"0x{board.Flash.DeployAddress:X8}", StringComparison.Ordinal),
                $"{board.Name}: no deployment address");
        }
    }

    [Fact]
    public void Every_value_of_every_profile_says_its_source()
    {
        foreach (var board in s_boards)
        {
            var lines = File.ReadAllLines(Path.Combine(Repository.Boards, board, BoardCatalog.ProfileName));
            Assert.Equal([], Unsourced(lines).Select(line => $"{board}: {line}"));
        }
    }

    [Fact]
    public void Value_without_a_source_is_found_beside_those_that_have_one()
    {
        string[] lines =
        [
            "name: a", "network:", "  phy: b # read", "  mtu: 1500", "", "# read", "lwip:", "  options:", "    A: 1", "    B: 2", "limits: # read", "  sockets: 4", "tls:", "  recordIn: 1",
        ];

        Assert.Equal(["mtu: 1500", "recordIn: 1"], Unsourced(lines));
    }

    // A comment on a line, or on or right above a section that holds it, says where the value is from. What NanoNet itself decided is from nowhere else.
    private static IEnumerable<string> Unsourced(string[] lines)
    {
        var sections = new Stack<(int Indent, bool IsSourced)>();
        var above = "";

        foreach (var line in lines)
        {
            var text = line.TrimStart();
            var isUnderComment = above.StartsWith('#');
            above = text;

            if (text.Length == 0 || text.StartsWith('#'))
            {
                continue;
            }

            var indent = line.Length - text.Length;

            while (sections.TryPeek(out var last) && last.Indent >= indent)
            {
                sections.Pop();
            }

            var isSourced = text.Contains('#', StringComparison.Ordinal) || (sections.TryPeek(out var section) && section.IsSourced);

            if (text.Split('#')[0].TrimEnd().EndsWith(':'))
            {
                sections.Push((indent, isSourced || isUnderComment));
            }
            else if (!isSourced && !s_ownKeys.Contains(text.Split(':')[0]))
            {
                yield return text;
            }
        }
    }
}
