using System.Collections.Generic;
using NanoNet.Boards;

namespace NanoNet.Cli.Boards;

/// <summary>What a user means by <c>--board</c>: a kind of board, which has a profile, or one that lies on the desk.</summary>
public sealed record ChosenBoard
{
    /// <summary>As the user says it.</summary>
    public required string Word { get; init; }

    /// <summary>Name or path of its profile; null for a board on the desk that NanoNet has none of.</summary>
    public required string? Profile { get; init; }

    /// <summary>The board on the desk; null for a kind of board.</summary>
    public DeskEntry? OnDesk { get; init; }

    /// <summary>The file that <see cref="OnDesk"/> is from.</summary>
    public string? DeskFile { get; init; }

    /// <summary>The options that say it again.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>A kind of board.</summary>
    public static ChosenBoard OfProfile(string word, string? profile = null) => new() { Word = word, Profile = profile ?? word, Words = ["--board", word] };

    /// <summary>Where its profile is.</summary>
    /// <exception cref="UserException">It has none.</exception>
    public string ProfilePath(Checkout checkout) => BoardChoice.PathOf(checkout, RequireProfile());

    /// <exception cref="UserException">It has none, or one that is wrong, or another than its firmware is for.</exception>
    public BoardProfile LoadProfile(Checkout checkout)
    {
        var profile = BoardChoice.Load(checkout, RequireProfile());

        return OnDesk?.Target is { } target && target != profile.Target
            ? throw Wrong($"its firmware is {target}, but its profile {profile.Name} is of {profile.Target}: leave one of 'target' and 'profile' out, or make a profile of your own (like: ...)")
            : profile;
    }

    /// <summary>A verb needs a board that is there, and this is only a kind.</summary>
    /// <param name="checkout">Where the profiles are.</param>
    /// <param name="remedy">What says where one is.</param>
    /// <exception cref="UserException">It is not even a kind.</exception>
    public UserException NotOnDesk(Checkout checkout, string remedy)
    {
        LoadProfile(checkout);
        return new UserException(ExitCode.Usage, $"{Word} is a kind of board, and none of that name is on the desk: {remedy}");
    }

    /// <summary>Something that a verb needs is not said of the board, or is wrong.</summary>
    public UserException Wrong(string problem) => new(ExitCode.Usage, OnDesk is null ? $"{Word}: {problem}" : $"{DeskFile}:{OnDesk.Position.Line}: {OnDesk.Name}: {problem}");

    private string RequireProfile() => Profile ?? throw Wrong($"NanoNet has no profile of {OnDesk!.Target} ('nanonet boards' lists those that it has), which this verb needs: 'profile' may name a board.yaml of your own");
}
