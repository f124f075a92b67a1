using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NanoNet.Boards;

/// <summary>From YAML to a profile: strict, so that a slip of the pen is an error and not a default.</summary>
internal static class BoardProfileReader
{
    public static BoardProfile Read(ProfileTree tree)
    {
        var root = YamlSection.Of(tree);

        var profile = new BoardProfile
        {
            Name = root.Text(ProfileLayout.Name),
            Title = root.Text(ProfileLayout.Title),
            Target = root.Text(ProfileLayout.Target),
            Firmware = root.Text(ProfileLayout.Firmware),
            Lwip = ReadLwip(root.Section(ProfileLayout.Lwip)),
            Network = ReadNetwork(root.Section(ProfileLayout.Network)),
            Limits = ReadLimits(root),
            Tls = ReadTls(root.Section(ProfileLayout.Tls)),
            Flash = ReadFlash(root.Section(ProfileLayout.Flash)),
            Assemblies = ReadAssemblies(root.Open(ProfileLayout.Assemblies)),
            ServiceSets = [.. root.Sections(ProfileLayout.ServiceSets).Select(ReadServiceSet)],
            Deviations = [.. root.Sections(ProfileLayout.Deviations).Select(ReadDeviation)],
        };

        return ChecksumDuty.Neglected(profile.Lwip.Options, profile.Network.ChecksumOffload) is not { } neglected
            ? profile
            : throw root.Open(ProfileLayout.Lwip).Open(ProfileLayout.Options).Problem(neglected.Option, neglected.Problem);
    }

    private static LwipProfile ReadLwip(YamlSection lwip)
    {
        var version = Version.Parse(lwip.Choice(ProfileLayout.Version));

        return new LwipProfile
        {
            Version = version,
            Isn = lwip.Choice<InitialSequenceNumbers>(ProfileLayout.Isn),
            Options = ReadOptions(lwip, version),
        };
    }

    private static Dictionary<string, long> ReadOptions(YamlSection lwip, Version version)
    {
        var section = lwip.Open(ProfileLayout.Options);
        var options = new Dictionary<string, long>();

        foreach (var (name, value, position) in section.Entries())
        {
            options.Add(name, ReadOption(position, version, name, value));
        }

        foreach (var needed in LwipOptionsField.Needed)
        {
            if (!options.ContainsKey(needed))
            {
                throw lwip.Problem(ProfileLayout.Options, $"the key 'lwip.options.{needed}' is missing");
            }
        }

        return options;
    }

    private static long ReadOption(ProfilePosition position, Version version, string name, YamlScalar value)
    {
        if (LwipOptionTable.OfThePort.Any(option => option.Name.Split('(')[0] == name))
        {
            throw new ProfileException(position, $"'lwip.options.{name}' is the virtual board's own to set: no board differs in it");
        }

        if (!LwipOptionTable.ByName.TryGetValue(name, out var option))
        {
            var nearest = Suggestion.Nearest(name, LwipOptionTable.All.Where(known => known.IsIn(version)).Select(known => known.Name));
            throw new ProfileException(position, $"unknown key 'lwip.options.{name}'; did you mean '{nearest}'?");
        }

        if (!option.IsIn(version))
        {
            throw new ProfileException(position, $"lwIP {version} has no option '{name}'");
        }

        return value.Integer is { } number && number >= option.Minimum && number <= option.Maximum
            ? number
            : throw new ProfileException(position, $"'lwip.options.{name}' is '{value.Text}', but must be {option.Allowed}");
    }

    private static NetworkProfile ReadNetwork(YamlSection network) => new()
    {
        Phy = network.Has(ProfileLayout.Phy) ? network.Text(ProfileLayout.Phy) : null,
        Mtu = (int)network.Integer(ProfileLayout.Mtu),
        Mac = network.Text(ProfileLayout.Mac),
        ChecksumOffload = network.Choice<ChecksumOffload>(ProfileLayout.Offload),
        InterfaceFollowsLink = network.Flag(ProfileLayout.InterfaceFollowsLink),
        Hostname = network.Text(ProfileLayout.Hostname),
    };

    private static TlsProfile ReadTls(YamlSection tls) => new()
    {
        RecordIn = (int)tls.Integer(ProfileLayout.RecordIn),
        RecordOut = (int)tls.Integer(ProfileLayout.RecordOut),
        EcdheEcdsa = tls.Flag(ProfileLayout.EcdheEcdsa),
    };

    private static LimitsProfile ReadLimits(YamlSection root)
    {
        var limits = root.Section(ProfileLayout.Limits);
        var sockets = (int)limits.Integer(ProfileLayout.Sockets);
        var connections = root.Section(ProfileLayout.Lwip).Open(ProfileLayout.Options)
            .Entries().First(entry => entry.Key == "MEMP_NUM_NETCONN").Value.Text;

        if (connections != sockets.ToString(CultureInfo.InvariantCulture))
        {
            throw limits.Problem(
                ProfileLayout.Sockets,
                $"'limits.sockets' is {sockets}, but 'lwip.options.MEMP_NUM_NETCONN', which makes that limit, is {connections}");
        }

        var read = new LimitsProfile { Sockets = sockets, HeapBytes = limits.Integer(ProfileLayout.HeapBytes) };

        return limits.Has(ProfileLayout.InstructionsPerSecond)
            ? read with { InstructionsPerSecond = limits.Integer(ProfileLayout.InstructionsPerSecond) }
            : read;
    }

    private static FlashProfile ReadFlash(YamlSection flash) => new()
    {
        Method = flash.Choice<FlashMethod>(ProfileLayout.Method),
        DeployAddress = flash.Hexadecimal(ProfileLayout.DeployAddress),
        DeployLength = flash.Hexadecimal(ProfileLayout.DeployLength),
    };

    private static ServiceSetProfile ReadServiceSet(YamlSection set) => new()
    {
        Name = set.Text(ProfileLayout.SetName),
        Services = set.Text(ProfileLayout.SetServices),
        Clients = set.Integer(ProfileLayout.SetClients),
    };

    private static DeviationProfile ReadDeviation(YamlSection deviation) => new()
    {
        Rule = deviation.Text(ProfileLayout.Rule),
        Reason = deviation.Text(ProfileLayout.Reason),
        Source = deviation.Text(ProfileLayout.Source),
    };

    private static Dictionary<string, Version> ReadAssemblies(YamlSection section)
    {
        var assemblies = new Dictionary<string, Version>();

        foreach (var (name, value, position) in section.Entries().Where(static entry => entry.Value.Text != AssembliesField.Absent))
        {
            assemblies.Add(
                name,
                Version.TryParse(value.Text, out var version) && version.Revision >= 0
                    ? version
                    : throw new ProfileException(position, $"'assemblies.{name}' is '{value.Text}', but must be a version of four numbers such as 100.5.0.24"));
        }

        return assemblies;
    }
}
