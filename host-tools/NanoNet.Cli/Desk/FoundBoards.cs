using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Boards;
using NanoNet.Serial;

namespace NanoNet.Cli.Desk;

/// <summary>Which of the boards that were found are one, and which of them a desk's file has already.</summary>
public static class FoundBoards
{
    /// <summary>A board found on a serial port and one found on the network are one board where no other can be meant: both are alone with their target.</summary>
    public static IReadOnlyList<FoundBoard> Join(IReadOnlyList<FoundBoard> onPorts, IReadOnlyList<FoundBoard> onNetwork)
    {
        var joined = onPorts.Select(board => onNetwork.Where(other => other.Target == board.Target).ToList() is [var other] && onPorts.Count(one => one.Target == board.Target) == 1
            ? board with { Address = other.Address, Description = $"{board.Description}; {other.Description}" }
            : board).ToList();
        return [.. joined, .. onNetwork.Where(board => joined.All(one => !Equals(one.Address, board.Address)))];
    }

    /// <summary>The entry that is this board: by its serial port, else by its address.</summary>
    /// <returns>Null: there is none.</returns>
    public static DeskEntry? EntryOf(FoundBoard board, IReadOnlyList<DeskEntry> entries) =>
        entries.FirstOrDefault(entry => board.Port is { } port && entry.Serial is { } serial && new PortChoice(serial.Port).Means(port))
        ?? entries.FirstOrDefault(entry => board.Address is { } address && entry.Network?.Address?.Split('/')[0] == address.ToString() && (board.Port is null || entry.Serial is null));

    /// <summary>In what a board is otherwise than its entry says.</summary>
    public static IEnumerable<string> Changes(FoundBoard board, DeskEntry entry)
    {
        if (entry.Target is { } target && target != board.Target)
        {
            yield return $"it runs {board.Target} now, not {target}";
        }

        if (board.Address is { } address && entry.Network?.Address?.Split('/')[0] != address.ToString())
        {
            yield return $"it answers at {address}, which the file does not say";
        }

        if (board.Port is { } port && entry.Serial is null)
        {
            yield return $"it is on {port}, which the file does not say";
        }

        if (board.Port is not null && entry.Serial is { } serial && (serial.Baud ?? SerialLink.DefaultBaud) != board.Baud)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"it answers at {board.Baud} baud, not at {serial.Baud ?? SerialLink.DefaultBaud}");
        }
    }
}
