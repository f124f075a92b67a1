using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NanoNet.Boards;
using NanoNet.Serial;

namespace NanoNet.Cli.Desk;

/// <summary>The boards on a desk as a YAML file.</summary>
public static class DeskFile
{
    /// <summary>Its name in the current folder, unless a user says another.</summary>
    public const string Name = "desk.yaml";

    /// <summary>A board found on a serial port and one found on the network are one board where no other can be meant: both are alone with their target.</summary>
    public static IReadOnlyList<FoundBoard> Join(IReadOnlyList<FoundBoard> onPorts, IReadOnlyList<FoundBoard> onNetwork)
    {
        var joined = onPorts.Select(board => onNetwork.Where(other => other.Target == board.Target).ToList() is [var other] && onPorts.Count(one => one.Target == board.Target) == 1
            ? board with { Address = other.Address, Description = $"{board.Description}; {other.Description}" }
            : board).ToList();
        return [.. joined, .. onNetwork.Where(board => joined.All(one => !Equals(one.Address, board.Address)))];
    }

    /// <summary>The file's text.</summary>
    /// <param name="boards">What was found.</param>
    /// <param name="profiles">The boards that NanoNet knows.</param>
    /// <param name="at">When it was found.</param>
    public static string Write(IReadOnlyList<FoundBoard> boards, IReadOnlyList<BoardProfile> profiles, DateTimeOffset at)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# The boards on this desk, as 'nanonet init' found them at {at:u}. Edit as you like: nothing writes over it.\n");
        text.Append("version: 1\nboards:\n");
        var names = new HashSet<string>();

        foreach (var board in boards)
        {
            var profile = profiles.FirstOrDefault(profile => profile.Target == board.Target);
            text.Append(CultureInfo.InvariantCulture, $"  {Free(names, profile?.Name ?? NameOf(board.Target))}: # {OneLine(board.Description)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    target: {Quoted(board.Target)}\n");
            text.Append(profile is null ? "    # NanoNet has no profile of this target: nanonet boards lists those that it has.\n" : $"    profile: {profile.Name}\n");

            if (board.Port is { } port)
            {
                text.Append(CultureInfo.InvariantCulture, $"    serial: {Quoted(PortName(port))} # {OneLine(port.ToString())}\n");
            }

            if (board.Address is { } address)
            {
                text.Append(CultureInfo.InvariantCulture, $"    address: {address}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>What stays the same when cables move: the serial number, else the USB socket, else the device.</summary>
    private static string PortName(SerialPortInfo port) =>
        port is { VendorId: { } vendor, ProductId: { } product, SerialNumber: { } serial }
            ? string.Create(CultureInfo.InvariantCulture, $"{vendor:X4}:{product:X4}:{serial}")
            : port.Location ?? port.Device;

    private static string NameOf(string target)
    {
        var name = new string([.. target.Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')]).Trim('-');
        return name.Length > 0 ? name : "board";
    }

    private static string Free(HashSet<string> names, string name)
    {
        var free = name;

        for (var number = 2; !names.Add(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return free;
    }

    // What a board says of itself is anybody's text.
    private static string Quoted(string text) => $"\"{OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string OneLine(string text) => new([.. text.Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]);
}
