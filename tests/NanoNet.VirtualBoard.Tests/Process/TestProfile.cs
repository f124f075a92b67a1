using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Boards;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A board of the catalog with its library built and its JSON written.</summary>
internal sealed record TestProfile(BoardProfile Board, string Json, string Library)
{
    private static readonly ConcurrentDictionary<string, Task<TestProfile>> s_profiles = new();

    /// <summary>4 sockets, lwIP 2.1.3.</summary>
    public static Task<TestProfile> Stm32 => Get("st-stm32f769i-discovery");

    /// <summary>16 sockets, lwIP 2.2.1.</summary>
    public static Task<TestProfile> Esp32 => Get("esp32-olimex");

    /// <summary>The same board with another heap.</summary>
    public async Task<TestProfile> WithHeap(long octets)
    {
        var board = Board with { Limits = Board.Limits with { HeapBytes = octets } };
        return this with { Board = board, Json = await Write(board) };
    }

    /// <summary>The same board with another speed.</summary>
    public async Task<TestProfile> WithRate(long instructionsPerSecond)
    {
        var board = Board with { Limits = Board.Limits with { InstructionsPerSecond = instructionsPerSecond } };
        return this with { Board = board, Json = await Write(board) };
    }

    private static async Task<TestProfile> Get(string name)
    {
        try
        {
            return await s_profiles.GetOrAdd(name, Make);
        }
        catch (NativeBuildException exception)
        {
            Assert.Skip(exception.Message);
            throw;
        }
    }

    private static async Task<TestProfile> Make(string name)
    {
        var board = BoardCatalog.Load(Path.Combine(TestPaths.Root, "boards")).Get(name);
        var library = await NativeBuild.EnsureAsync(board, NativeBuildOptions.ForRepository(TestPaths.Root), CancellationToken.None);
        return new TestProfile(board, await Write(board), library);
    }

    private static async Task<string> Write(BoardProfile board)
    {
        var json = Path.Combine(Directory.CreateTempSubdirectory("nanonet-profile-").FullName, board.Name + ".json");
        await File.WriteAllTextAsync(json, board.ToJson(), CancellationToken.None);
        return json;
    }
}
