using System.IO;
using System.Linq;
using NanoNet.Boards;
using NanoNet.Deploy.Target;
using Xunit;

namespace NanoNet.Deploy.Tests.Target;

public class NativeChecksumsTests
{
    [Fact]
    public void Native_half_of_every_board_has_a_known_checksum()
    {
        var boards = BoardCatalog.Load(Path.Combine(Checkout(), "boards")).Boards;

        Assert.NotEmpty(boards);
        Assert.All(boards, static board => Assert.Empty(
            TargetFirmware.Of(board).Natives.Where(static half => half.Value.Checksum is null).Select(half => $"{board.Name}: {half.Key} {half.Value.Version}")));
    }

    [Fact]
    public void Two_versions_of_a_half_differ_in_their_checksum()
    {
        Assert.Equal(0x6DFA71D6u, NativeChecksums.Of("System.Net", Samples.V("100.2.0.12")));
        Assert.Equal(0x8EFB9944u, NativeChecksums.Of("System.Net", Samples.V("100.2.0.14")));
        Assert.Null(NativeChecksums.Of("System.Net", Samples.V("100.2.0.13")));
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(System.AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "NanoNet.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
