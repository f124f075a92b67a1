using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NanoNet.Boards;

/// <summary>From YAML to the boards on a desk: strict, so that a slip of the pen is an error and not another board.</summary>
internal static class DeskReader
{
    public static IReadOnlyList<DeskEntry> Read(string file, string text)
    {
        var root = YamlSection.Of(YamlTree.Parse(file, text, "a desk", DeskLayout.Root));
        root.Integer(DeskLayout.Version);
        var boards = root.Named(DeskLayout.Boards).Select(board => (Entry: Read(file, board.Name, board.Section, board.Position), board.Section)).ToList();

        foreach (var (entry, section) in boards)
        {
            // Two boards cannot be at one port; one of the names would reach the other's board.
            if (entry.Serial is { } serial && boards.Find(one => one.Entry.Serial?.Port == serial.Port).Entry is { } first && first != entry)
            {
                throw section.Section(DeskLayout.Serial).Problem(DeskLayout.Port, $"'{serial.Port}' is the serial port of {first.Name} too, in line {first.Position.Line}");
            }
        }

        return [.. boards.Select(static board => board.Entry)];
    }

    private static DeskEntry Read(string file, string name, YamlSection board, ProfilePosition position)
    {
        var profile = board.TextOrNull(DeskLayout.Profile);
        var target = board.TextOrNull(DeskLayout.Target);

        if (profile is null && target is null)
        {
            throw new ProfileException(position, $"'boards.{name}' says neither by '{DeskLayout.Profile.Key}' nor by '{DeskLayout.Target.Key}' what it is");
        }

        return new DeskEntry
        {
            Name = name,
            Position = position,
            Profile = profile is null || !BoardCatalog.IsPath(profile) ? profile : Path.GetFullPath(profile, Path.GetDirectoryName(Path.GetFullPath(file))!),
            Target = target,
            Serial = board.SectionOrNull(DeskLayout.Serial) is { } serial ? new DeskSerial(serial.Text(DeskLayout.Port), Integer(serial, DeskLayout.Baud)) : null,
            Network = board.SectionOrNull(DeskLayout.Network) is { } network ? ReadNetwork(network) : null,
            Flash = board.SectionOrNull(DeskLayout.Flash) is { } flash
                ? new DeskFlash { Method = flash.Has(DeskLayout.Method) ? flash.Choice<FlashMethod>(DeskLayout.Method) : null, Device = flash.TextOrNull(DeskLayout.Device), Baud = Integer(flash, DeskLayout.LoaderBaud) }
                : new DeskFlash(),
            Notes = board.TextOrNull(DeskLayout.Notes),
        };
    }

    private static DeskNetwork ReadNetwork(YamlSection network) => new(
        network.Text(DeskLayout.Interface), network.TextOrNull(DeskLayout.Address), network.TextOrNull(DeskLayout.Tester), network.TextOrNull(DeskLayout.Mac));

    private static int? Integer(YamlSection section, IntegerField field) => section.Has(field) ? (int)section.Integer(field) : null;
}
