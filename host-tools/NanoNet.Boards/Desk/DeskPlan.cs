using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NanoNet.Boards;

/// <summary>Which boards lie on a desk, as <c>desk.yaml</c> says.</summary>
public sealed class DeskPlan
{
    /// <summary>Its name in the folder where work is done, or in one above.</summary>
    public const string FileName = "desk.yaml";

    private DeskPlan(string path, IReadOnlyList<DeskEntry> boards)
    {
        Path = path;
        Boards = boards;
    }

    public string Path { get; }

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<DeskEntry> Boards { get; }

    /// <summary>Looks for a desk in a folder and in those above it.</summary>
    /// <returns>The path of its file; null: there is none.</returns>
    public static string? Find(string folder)
    {
        for (var one = new DirectoryInfo(folder); one is not null; one = one.Parent)
        {
            if (System.IO.Path.Combine(one.FullName, FileName) is var path && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <exception cref="ProfileException">It is no desk, says a thing that it may not, or cannot be read.</exception>
    public static DeskPlan Load(string path)
    {
        try
        {
            return Parse(path, File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProfileException(new ProfilePosition(path), e.Message);
        }
    }

    /// <summary>Reads a desk from text. <paramref name="file"/> is what messages call it, and paths of profiles begin at its folder.</summary>
    /// <exception cref="ProfileException">The text is no desk.</exception>
    public static DeskPlan Parse(string file, string text) => new(file, DeskReader.Read(file, text));

    /// <returns>Null: there is none of that name.</returns>
    public DeskEntry? Get(string name) => Boards.FirstOrDefault(board => board.Name == name);
}
