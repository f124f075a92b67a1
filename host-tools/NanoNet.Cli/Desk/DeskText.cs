using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.NetworkInformation;
using System.Text;
using NanoNet.Boards;
using NanoNet.Serial;

namespace NanoNet.Cli.Desk;

/// <summary>Writes boards that were found as the text of a desk's file.</summary>
/// <param name="profiles">The kinds of board that NanoNet knows.</param>
/// <param name="ports">All serial ports of this machine.</param>
public sealed class DeskText(IReadOnlyList<BoardProfile> profiles, IReadOnlyList<SerialPortInfo> ports)
{
    private const int Step = 2;

    /// <summary>A file that was not there.</summary>
    /// <param name="boards">What was found.</param>
    /// <param name="schema">Path of the schema, from the file's folder.</param>
    /// <param name="at">When it was found.</param>
    public string New(IReadOnlyList<FoundBoard> boards, string schema, DateTimeOffset at)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# yaml-language-server: $schema={OneLine(schema)}\n");
        text.Append(CultureInfo.InvariantCulture, $"# The boards on this desk, as 'nanonet init' found them at {at:u}. Edit as you like: it adds what is new, and changes nothing that stands here.\n");
        text.Append("# nanonet verify --board NAME, and flash, console, capture, diverge and doctor likewise.\nversion: 1\nboards:\n");
        Append(text, boards, [], Step);
        return text.ToString();
    }

    /// <summary>What goes to the end of a file, for boards behind those that it has.</summary>
    /// <param name="text">The text.</param>
    /// <param name="there">What it says.</param>
    /// <param name="boards">What is new.</param>
    /// <returns>Null: it is not written so that a board can be put at its end.</returns>
    public string? Added(string text, DeskPlan there, IReadOnlyList<FoundBoard> boards)
    {
        var more = new StringBuilder(text.EndsWith('\n') ? "" : "\n");
        var names = there.Boards.Select(static board => board.Name).ToHashSet();
        Append(more, boards, names, there.Boards.Count > 0 ? there.Boards[0].Position.Column - 1 : Step);

        try
        {
            var now = DeskPlan.Parse(there.Path, text + more).Boards;
            return now.Take(there.Boards.Count).SequenceEqual(there.Boards) && now.Select(static board => board.Name).ToHashSet().SetEquals(names) ? more.ToString() : null;
        }
        catch (ProfileException)
        {
            // In braces, or with a key behind the boards.
            return null;
        }
    }

    /// <summary>Boards as they stand below 'boards'.</summary>
    public string Entries(IReadOnlyList<FoundBoard> boards, DeskPlan there)
    {
        var text = new StringBuilder();
        Append(text, boards, [.. there.Boards.Select(static board => board.Name)], Step);
        return text.ToString();
    }

    private void Append(StringBuilder text, IReadOnlyList<FoundBoard> boards, HashSet<string> names, int indentation)
    {
        foreach (var board in boards)
        {
            var profile = profiles.FirstOrDefault(profile => profile.Target == board.Target);
            Line(0, $"{Free(names, profile?.Name ?? NameOf(board.Target))}: # {OneLine(board.Description)}");
            Line(1, profile is null ? "# NanoNet has no profile of this target: 'nanonet boards' lists those that it has, and 'profile' may name a board.yaml of your own." : $"profile: {profile.Name}");
            Line(1, $"target: {Quoted(board.Target)}");

            if (board.Port is { } port)
            {
                Line(1, "serial:");
                Line(2, $"port: {Quoted(PortName(port))} # {OneLine(port.ToString())}");

                if (board.Baud != SerialLink.DefaultBaud)
                {
                    Line(2, string.Create(CultureInfo.InvariantCulture, $"baud: {board.Baud}"));
                }
            }

            AppendNetwork(board);
        }

        void AppendNetwork(FoundBoard board)
        {
            if (board.Address is { } address && SubnetInterface.Of(address) is { } subnet)
            {
                Line(1, "network:");
                Line(2, $"interface: {Quoted(subnet.Interface)}");
                Line(2, $"address: {address}/{subnet.PrefixLength}");
                return;
            }

            if (board.Address is { } far)
            {
                Line(1, $"# It answers at {far}, which is in no subnet of this machine: no interface leads to it directly.");
            }

            Line(1, "# network:");
            Line(1, $"#   interface: {Cables()} # where its Ethernet cable leads; alone on it, it gets its address from the tool");
        }

        void Line(int level, string line) => text.Append(' ', indentation + (level * Step)).Append(line).Append('\n');
    }

    // What stays the same when cables move: the serial number, where it is the only one of its kind, else the USB socket, else the device.
    private string PortName(SerialPortInfo port) =>
        port is { VendorId: { } vendor, ProductId: { } product, SerialNumber: { } serial }
        && ports.Count(one => (one.VendorId, one.ProductId, one.SerialNumber) == (port.VendorId, port.ProductId, port.SerialNumber)) <= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{vendor:X4}:{product:X4}:{serial}")
            : port.Location ?? port.Device;

    private static string Cables()
    {
        var names = NetworkInterface.GetAllNetworkInterfaces()
            .Where(static one => one.NetworkInterfaceType is NetworkInterfaceType.Ethernet or NetworkInterfaceType.GigabitEthernet).Select(static one => one.Name).ToList();
        return names.Count == 0 ? "eth0" : string.Join(" or ", names);
    }

    private static string NameOf(string target)
    {
        var name = new string([.. target.Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')]).Trim('-');
        return name.Length > 0 ? name : "board";
    }

    // With a number, so that it is not the name of a profile.
    private static string Free(HashSet<string> names, string name)
    {
        for (var number = 1; ; number++)
        {
            var free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");

            if (names.Add(free))
            {
                return free;
            }
        }
    }

    // What a board says of itself is anybody's text.
    private static string Quoted(string text) => $"\"{OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string OneLine(string text) => new([.. text.Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]);
}
