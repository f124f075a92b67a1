using System;
using System.CommandLine;
using NanoNet.Boards;

namespace NanoNet.Cli.Boards;

/// <summary>The options by which a verb is told its board; each verb makes its own.</summary>
public sealed class BoardOptions
{
    /// <summary>The desk of those who do not want to say <c>--desk</c> each time.</summary>
    public const string Variable = "NANONET_DESK";

    private readonly Option<string?> _board;

    private readonly Option<string?> _desk = new("--desk")
    {
        Description = $"The file of the boards on the desk; without it {DeskPlan.FileName} in this folder or above, or what {Variable} names",
        HelpName = "FILE",
    };

    /// <param name="otherwise">What a verb takes where no board is named, in words.</param>
    public BoardOptions(string otherwise) => _board = new Option<string?>("--board", "-b")
    {
        Description = $"The board: one of {DeskPlan.FileName}, a kind of board that 'nanonet boards' lists, or the path of a board.yaml of your own{otherwise}",
        HelpName = "NAME|PATH",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_board);
        AddDeskTo(command);
    }

    /// <summary>For a verb that takes no board, or as an argument.</summary>
    public void AddDeskTo(Command command) => command.Options.Add(_desk);

    /// <summary>The board that was named, else <see cref="BoardChoice.Default"/>.</summary>
    /// <exception cref="UserException">There is none of that name, or the desk's file is wrong.</exception>
    public ChosenBoard OrDefault(ParseResult arguments, Checkout checkout) =>
        Named(arguments, checkout) ?? (arguments.GetValue(_desk) is null ? ChosenBoard.OfProfile(BoardChoice.Default) : Only(arguments)!);

    /// <summary>The kind of board that was named, else <see cref="BoardChoice.Default"/>, for a verb that boots virtual boards only.</summary>
    /// <exception cref="UserException">There is none of that name, or it lies on the desk.</exception>
    public ChosenBoard OrVirtual(ParseResult arguments, Checkout checkout, string verb) => OrDefault(arguments, checkout) is var board && board.OnDesk is null
        ? board
        : throw board.Wrong($"it lies on the desk, and '{verb}' boots virtual boards: --board {BoardChoice.VirtualPrefix}{board.Profile ?? "NAME"} is one");

    /// <summary>The board that was named, else the only one on the desk.</summary>
    /// <returns>Null: none was named, and there is no desk, or nothing on it.</returns>
    /// <exception cref="UserException">There is none of that name, or several lie on the desk, or its file is wrong.</exception>
    public ChosenBoard? OrOnly(ParseResult arguments, Checkout checkout) => Named(arguments, checkout) ?? Only(arguments);

    /// <summary>The board that was named.</summary>
    /// <returns>Null: none was.</returns>
    /// <exception cref="UserException">There is none of that name, or the desk's file is wrong.</exception>
    public ChosenBoard? Named(ParseResult arguments, Checkout checkout) => arguments.GetValue(_board) is { } word
        ? WithDesk(arguments, BoardChoice.Choose(checkout, word, () => Desk(arguments)))
        : null;

    /// <summary>The desk that was named, or that is found.</summary>
    /// <returns>Null: there is none.</returns>
    /// <exception cref="UserException">It is none.</exception>
    public DeskPlan? Desk(ParseResult arguments)
    {
        var named = arguments.GetValue(_desk) ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told ? told : null);

        try
        {
            return (named ?? DeskPlan.Find(Environment.CurrentDirectory)) is { } path ? DeskPlan.Load(path) : null;
        }
        catch (ProfileException e)
        {
            throw new UserException(ExitCode.Usage, e.Message, e);
        }
    }

    private ChosenBoard? Only(ParseResult arguments) => Desk(arguments) switch
    {
        null or { Boards: [] } => null,
        { Boards: [var only] } desk => WithDesk(arguments, BoardChoice.OfDesk(only.Name, desk, only)),
        var desk => throw new UserException(ExitCode.Usage, $"which board? {desk.Path} has {BoardChoice.Listed(desk)}: --board NAME says"),
    };

    private ChosenBoard WithDesk(ParseResult arguments, ChosenBoard board) =>
        arguments.GetValue(_desk) is { } desk ? board with { Words = [.. board.Words, "--desk", desk] } : board;
}
