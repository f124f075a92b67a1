using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NanoNet.Boards;

/// <summary>The boards that NanoNet knows: the folders of <c>boards/</c> that hold a profile.</summary>
public sealed class BoardCatalog
{
    /// <summary>Name of a profile in its board's folder.</summary>
    public const string ProfileName = "board.yaml";

    private BoardCatalog(IReadOnlyList<BoardProfile> boards) => Boards = boards;

    /// <summary>By name.</summary>
    public IReadOnlyList<BoardProfile> Boards { get; }

    /// <summary>Reads all profiles below a folder.</summary>
    /// <exception cref="ProfileException">One of them is wrong, or the folder holds none.</exception>
    public static BoardCatalog Load(string boardsRoot)
    {
        var profiles = Directory.Exists(boardsRoot)
            ? Directory.GetDirectories(boardsRoot).Select(folder => Path.Combine(folder, ProfileName)).Where(File.Exists)
            : [];

        var boards = profiles.Select(LoadFromFolder).OrderBy(board => board.Name, System.StringComparer.Ordinal).ToList();
        return boards.Count > 0 ? new BoardCatalog(boards) : throw new ProfileException(new ProfilePosition(boardsRoot), "this folder holds no board");
    }

    /// <summary>The board of that name.</summary>
    /// <exception cref="UnknownBoardException">There is none.</exception>
    public BoardProfile Get(string name) =>
        Boards.FirstOrDefault(board => board.Name == name)
        ?? throw new UnknownBoardException($"no board '{name}'" + (Suggestion.Near(name, [.. Boards.Select(board => board.Name)]) is { } near ? $"; did you mean '{near}'?" : string.Empty));

    /// <summary>Whether a word for a board is a path: what no board can be called is meant as one.</summary>
    public static bool IsPath(string board) =>
        board.Contains('/') || board is "." or ".." || board.EndsWith(".yaml", System.StringComparison.Ordinal);

    private static BoardProfile LoadFromFolder(string path)
    {
        var board = BoardProfile.Load(path);
        var folder = Path.GetFileName(Path.GetDirectoryName(path));

        return board.Name == folder
            ? board
            : throw new ProfileException(new ProfilePosition(path), $"'name' is '{board.Name}', but must be the name of its folder, '{folder}'");
    }
}
