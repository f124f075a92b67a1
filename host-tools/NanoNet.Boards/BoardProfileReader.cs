using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace NanoNet.Boards;

/// <summary>From YAML to a profile: strict, so that a slip of the pen is an error and not a default.</summary>
internal static partial class BoardProfileReader
{
    private const int MinMtu = 68;   // RFC 791: every host must be able to forward that much
    private const int MaxMtu = 1500; // IEEE 802.3
    private const int MaxSockets = 255;
    private const int MinRecord = 512;
    private const int MaxRecord = 16384; // RFC 8446 section 5.1
    private const long MinHeap = 16 * 1024;
    private const long MaxHeap = 1L << 32;

    private const string InstructionRate = "instructionsPerSecond";

    // Below, a quantum of 20 ms would be no whole instruction to speak of; above, no interpreter of a microcontroller is.
    private const long MinInstructionRate = 1000;
    private const long MaxInstructionRate = 1_000_000_000;

    private static readonly string[] s_releases = ["2.1.3", "2.2.1"];

    public static BoardProfile Read(string file, string text)
    {
        var root = YamlSection.Parse(file, text, ["name", "title", "target", "firmware", "lwip", "network", "tls", "limits", "flash", "assemblies", "serviceSets", "deviations"]);

        var profile = new BoardProfile
        {
            Name = root.Text("name", NamePattern().IsMatch, "lower-case letters, digits and hyphens"),
            Title = root.Text("title"),
            Target = root.Text("target"),
            Firmware = root.Text("firmware"),
            Lwip = ReadLwip(root.Section("lwip", ["version", "isn", "options"])),
            Network = ReadNetwork(root.Section("network", ["mtu", "mac", "checksumOffload", "interfaceFollowsLink", "hostname"])),
            Limits = ReadLimits(root),
            Tls = ReadTls(root.Section("tls", ["recordIn", "recordOut", "ecdheEcdsa"])),
            Flash = ReadFlash(root.Section("flash", ["method", "deployAddress", "deployLength"])),
            Assemblies = ReadAssemblies(root.OpenSection("assemblies")),
            ServiceSets = [.. root.Sections("serviceSets", ["name", "services", "clients"]).Select(ReadServiceSet)],
            Deviations = [.. root.Sections("deviations", ["rule", "reason", "source"]).Select(ReadDeviation)],
        };

        return ChecksumDuty.Neglected(profile.Lwip.Options, profile.Network.ChecksumOffload) is not { } neglected
            ? profile
            : throw root.OpenSection("lwip").OpenSection("options").Problem(neglected.Option, neglected.Problem);
    }

    private static LwipProfile ReadLwip(YamlSection lwip)
    {
        var version = Version.Parse(lwip.Text("version", s_releases.Contains, $"one of {string.Join(", ", s_releases)}"));

        return new LwipProfile
        {
            Version = version,
            Isn = lwip.Choice<InitialSequenceNumbers>("isn"),
            Options = ReadOptions(lwip, version),
        };
    }

    private static Dictionary<string, long> ReadOptions(YamlSection lwip, Version version)
    {
        var section = lwip.OpenSection("options");
        var options = new Dictionary<string, long>();

        foreach (var (name, value, line) in section.Entries())
        {
            options.Add(name, ReadOption(section.File, line, version, name, value));
        }

        foreach (var needed in (string[])["TCP_MSS", "MEMP_NUM_NETCONN"])
        {
            if (!options.ContainsKey(needed))
            {
                throw lwip.Problem("options", $"the key 'lwip.options.{needed}' is missing");
            }
        }

        return options;
    }

    private static long ReadOption(string file, int line, Version version, string name, string value)
    {
        if (LwipOptionTable.OfThePort.Any(option => option.Name.Split('(')[0] == name))
        {
            throw new ProfileException(file, line, $"'lwip.options.{name}' is the virtual board's own to set: no board differs in it");
        }

        if (!LwipOptionTable.ByName.TryGetValue(name, out var option))
        {
            var nearest = Suggestion.Nearest(name, LwipOptionTable.All.Where(known => known.IsIn(version)).Select(known => known.Name));
            throw new ProfileException(file, line, $"unknown key 'lwip.options.{name}'; did you mean '{nearest}'?");
        }

        if (!option.IsIn(version))
        {
            throw new ProfileException(file, line, $"lwIP {version} has no option '{name}'");
        }

        return long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) &&
               number >= option.Minimum && number <= option.Maximum
            ? number
            : throw new ProfileException(file, line, $"'lwip.options.{name}' is '{value}', but must be {option.Allowed}");
    }

    private static NetworkProfile ReadNetwork(YamlSection network) => new()
    {
        Mtu = (int)network.Integer("mtu", MinMtu, MaxMtu),
        Mac = network.Text("mac", IsUnicastMac, "a unicast MAC address such as 02:00:00:00:00:01, in quotes"),
        ChecksumOffload = network.Choice<ChecksumOffload>("checksumOffload"),
        InterfaceFollowsLink = IsTrue(network, "interfaceFollowsLink"),
        Hostname = network.Text("hostname", HostnamePattern().IsMatch, "up to 63 letters, digits, hyphens and underscores"),
    };

    private static TlsProfile ReadTls(YamlSection tls) => new()
    {
        RecordIn = (int)tls.Integer("recordIn", MinRecord, MaxRecord),
        RecordOut = (int)tls.Integer("recordOut", MinRecord, MaxRecord),
        EcdheEcdsa = IsTrue(tls, "ecdheEcdsa"),
    };

    private static bool IsTrue(YamlSection section, string key) => section.Text(key, text => text is "true" or "false", "true or false") == "true";

    private static LimitsProfile ReadLimits(YamlSection root)
    {
        var limits = root.Section("limits", ["sockets", "heapBytes", InstructionRate]);
        var sockets = (int)limits.Integer("sockets", 1, MaxSockets);
        var connections = root.Section("lwip", ["version", "isn", "options"]).OpenSection("options")
            .Entries().First(entry => entry.Key == "MEMP_NUM_NETCONN").Value;

        if (connections != sockets.ToString(CultureInfo.InvariantCulture))
        {
            throw limits.Problem(
                "sockets",
                $"'limits.sockets' is {sockets}, but 'lwip.options.MEMP_NUM_NETCONN', which makes that limit, is {connections}");
        }

        var read = new LimitsProfile { Sockets = sockets, HeapBytes = limits.Integer("heapBytes", MinHeap, MaxHeap) };

        return limits.Entries().Any(static entry => entry.Key == InstructionRate)
            ? read with { InstructionsPerSecond = limits.Integer(InstructionRate, MinInstructionRate, MaxInstructionRate) }
            : read;
    }

    private static FlashProfile ReadFlash(YamlSection flash) => new()
    {
        Method = flash.Choice<FlashMethod>("method"),
        DeployAddress = flash.Hexadecimal("deployAddress"),
        DeployLength = flash.Hexadecimal("deployLength"),
    };

    private static ServiceSetProfile ReadServiceSet(YamlSection set) => new()
    {
        Name = set.Text("name"),
        Services = set.Text("services"),
        Clients = set.Integer("clients", 1, MaxSockets),
    };

    private static DeviationProfile ReadDeviation(YamlSection deviation) => new()
    {
        Rule = deviation.Text("rule"),
        Reason = deviation.Text("reason"),
        Source = deviation.Text("source"),
    };

    private static Dictionary<string, Version> ReadAssemblies(YamlSection section)
    {
        var assemblies = new Dictionary<string, Version>();

        foreach (var (name, value, line) in section.Entries())
        {
            assemblies.Add(
                name,
                Version.TryParse(value, out var version) && version.Revision >= 0
                    ? version
                    : throw new ProfileException(
                        section.File, line, $"'assemblies.{name}' is '{value}', but must be a version of four numbers such as 100.5.0.24"));
        }

        return assemblies;
    }

    private static bool IsUnicastMac(string text) =>
        MacPattern().IsMatch(text) && (byte.Parse(text.AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 1) == 0;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}$")]
    private static partial Regex MacPattern();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,63}$")]
    private static partial Regex HostnamePattern();
}
