using System;
using System.IO;
using NanoNet.Boards;

namespace NanoNet.Cli.Boards;

/// <summary>Finds the profile that a user asked for.</summary>
public static class BoardChoice
{
    /// <summary>The board that a verb takes when none is named: the tighter of the two.</summary>
    public const string Default = "st-stm32f769i-discovery";

    /// <summary>Reads the profile of a board.</summary>
    /// <param name="checkout">Where the boards with names are.</param>
    /// <param name="board">A name, or the path of a profile or of its folder.</param>
    /// <exception cref="UserException">There is no such board, or a profile is wrong.</exception>
    public static BoardProfile Load(Checkout checkout, string board)
    {
        try
        {
            // Only the one asked for: a mistake in another board's profile is none of this run's business.
            var path = PathOf(checkout, board);

            if (IsPath(board) && !File.Exists(path))
            {
                throw new UserException(ExitCode.Usage, $"no board at '{board}': there is no file {path}");
            }

            return File.Exists(path) ? BoardProfile.Load(path) : BoardCatalog.Load(checkout.Boards).Get(board);
        }
        catch (UnknownBoardException e)
        {
            throw new UserException(ExitCode.Usage, $"{e.Message} (nanonet boards lists them)", e);
        }
        catch (ProfileException e)
        {
            throw new UserException(ExitCode.Usage, e.Message, e);
        }
    }

    /// <summary>Where the profile of that board is, if there is one.</summary>
    public static string PathOf(Checkout checkout, string board) =>
        !IsPath(board) ? Path.Combine(checkout.Boards, board, BoardCatalog.ProfileName)
        : Directory.Exists(board) ? Path.GetFullPath(Path.Combine(board, BoardCatalog.ProfileName))
        : Path.GetFullPath(board);

    /// <summary>What no board can be called is meant as a path.</summary>
    private static bool IsPath(string board) =>
        board.Contains('/', StringComparison.Ordinal) || board is "." or ".." || board.EndsWith(".yaml", StringComparison.Ordinal);
}
