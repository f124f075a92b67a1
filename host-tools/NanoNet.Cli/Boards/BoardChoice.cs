using System;
using System.IO;
using System.Linq;
using NanoNet.Boards;

namespace NanoNet.Cli.Boards;

/// <summary>Finds the board that a user asked for: on the desk, or its kind among the profiles.</summary>
public static class BoardChoice
{
    /// <summary>The board that a verb takes when none is named: the tighter of the two.</summary>
    public const string Default = "st-stm32f769i-discovery";

    /// <summary>Before the name of a board on the desk, where a profile has the same.</summary>
    public const string DeskPrefix = "desk:";

    /// <summary>Before the name of a profile, where a board on the desk has the same.</summary>
    public const string VirtualPrefix = "virtual:";

    /// <summary>Finds a board by what a user calls it.</summary>
    /// <param name="checkout">Where the profiles with names are.</param>
    /// <param name="word">A board on the desk, a profile, or the path of one.</param>
    /// <param name="desk">Gives the desk, if there is one; asked only where it may matter.</param>
    /// <exception cref="UserException">No board, or more than one, is called that.</exception>
    public static ChosenBoard Choose(Checkout checkout, string word, Func<DeskPlan?> desk)
    {
        if (word.StartsWith(VirtualPrefix, StringComparison.Ordinal))
        {
            return ChosenBoard.OfProfile(word, word[VirtualPrefix.Length..]);
        }

        if (word.StartsWith(DeskPrefix, StringComparison.Ordinal))
        {
            var name = word[DeskPrefix.Length..];
            var there = desk() ?? throw new UserException(ExitCode.Usage, $"no {DeskPlan.FileName} in this folder or above it: 'nanonet init' writes one, --desk names another file");
            return OfDesk(word, there, there.Get(name) ?? throw new UserException(
                ExitCode.Usage, $"{there.Path} has no board '{name}'{CommandLine.Suggestion.Hint(name, there.Boards.Select(static board => board.Name))}; it has {Listed(there)}"));
        }

        if (BoardCatalog.IsPath(word))
        {
            return ChosenBoard.OfProfile(word);
        }

        var plan = desk();
        var isProfile = File.Exists(PathOf(checkout, word));

        if (plan?.Get(word) is { } entry)
        {
            return !isProfile ? OfDesk(word, plan, entry) : throw new UserException(
                ExitCode.Usage, $"'{word}' is two boards: {DeskPrefix}{word} is that of {plan.Path}:{entry.Position.Line} ({entry}), {VirtualPrefix}{word} is NanoNet's profile; say which");
        }

        // A profile's name that is wrong is complained of by its catalogue, unless a board on the desk is nearer.
        return isProfile || plan is null || CommandLine.Suggestion.For(word, plan.Boards.Select(static board => board.Name)) is not { } nearest
            ? ChosenBoard.OfProfile(word)
            : throw new UserException(ExitCode.Usage, $"no board '{word}'; did you mean '{nearest}' of {plan.Path}? (nanonet boards lists them)");
    }

    /// <summary>A board on the desk.</summary>
    public static ChosenBoard OfDesk(string word, DeskPlan desk, DeskEntry entry) =>
        new() { Word = word, Profile = entry.Profile, OnDesk = entry, DeskFile = desk.Path, Words = ["--board", word] };

    /// <summary>Its boards in a line.</summary>
    public static string Listed(DeskPlan desk) => desk.Boards.Count == 0 ? "none" : string.Join(", ", desk.Boards.Select(static board => board.Name));

    /// <summary>Reads a profile.</summary>
    /// <param name="checkout">Where the boards with names are.</param>
    /// <param name="board">A name, or the path of a profile or of its folder.</param>
    /// <exception cref="UserException">There is no such board, or a profile is wrong.</exception>
    public static BoardProfile Load(Checkout checkout, string board)
    {
        try
        {
            // Only the one asked for: a mistake in another board's profile is none of this run's business.
            var path = PathOf(checkout, board);

            if (BoardCatalog.IsPath(board) && !File.Exists(path))
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
        !BoardCatalog.IsPath(board) ? Path.Combine(checkout.Boards, board, BoardCatalog.ProfileName)
        : Directory.Exists(board) ? Path.GetFullPath(Path.Combine(board, BoardCatalog.ProfileName))
        : Path.GetFullPath(board);
}
