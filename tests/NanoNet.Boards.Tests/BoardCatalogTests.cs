using System.IO;
using System.Linq;
using Xunit;

namespace NanoNet.Boards.Tests;

public sealed class BoardCatalogTests
{
    private static readonly string[] s_boards = ["esp32-olimex", "st-stm32f769i-discovery"];

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
                $"{empty.FullName}:1: this folder holds no board",
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
                $"{path}:1: 'name' is 'esp32-olimex', but must be the name of its folder, 'other'",
                Assert.Throws<ProfileException>(() => BoardCatalog.Load(boards.FullName)).Message);
        }
        finally
        {
            boards.Delete(recursive: true);
        }
    }

    [Fact]
    public void Boards_of_the_repository_have_their_limits()
    {
        var catalog = BoardCatalog.Load(Repository.Boards);

        Assert.Equal((4, 1460), (catalog.Get(s_boards[1]).Limits.Sockets, catalog.Get(s_boards[1]).ExpectedMss));
        Assert.Equal((16, 1440), (catalog.Get(s_boards[0]).Limits.Sockets, catalog.Get(s_boards[0]).ExpectedMss));
    }
}
