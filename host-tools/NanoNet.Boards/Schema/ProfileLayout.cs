using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NanoNet.Boards;

/// <summary>Every key of a profile. The reader reads by it, and the published schema is made of it, so that the two cannot differ.</summary>
internal static partial class ProfileLayout
{
    private const int MaxSockets = 255;
    private const int MinRecord = 512;

    /// <summary>lwIP releases that the virtual board can be built of.</summary>
    private static readonly string[] s_releases = ["2.1.3", "2.2.1"];

    public static readonly TextField Like = new("like", "Another profile, by its path from this file's folder: what this one does not say is as that one says. Mappings are laid over each other key by key, lists replaced")
    {
        IsRequired = false,
    };

    public static readonly TextField Name = new("name", "Also the name of the profile's folder")
    {
        Allowed = (NamePattern(), "lower-case letters, digits and hyphens"),
    };

    public static readonly TextField Title = new("title", "The board's name for people");
    public static readonly TextField Target = new("target", "nanoff's name of the firmware that the board runs");
    public static readonly TextField Firmware = new("firmware", "The app that it runs: firmware/APP/APP.nfproj");

    public static readonly ChoiceField Version = new("version", s_releases, "lwIP's release");
    public static readonly ChoiceField Isn = ChoiceField.Of<InitialSequenceNumbers>("isn", "Choice of initial sequence numbers: lwIP's counter, or RFC 6528's keyed hash");
    public static readonly LwipOptionsField Options = new("options", "Values by the names of lwIP's opt.h. What is not here has lwIP's default");
    public static readonly SectionField Lwip = new("lwip", [Version, Isn, Options], "The lwIP of the target's firmware") { Rules = OptionsOfReleases() };

    public static readonly TextField Phy = new("phy", "The PHY behind the MAC, and its address where the target's firmware sets one") { IsRequired = false };

    // RFC 791: every host must be able to forward 68 octets. IEEE 802.3: a frame carries 1500.
    public static readonly IntegerField Mtu = new("mtu", 68, 1500, "Octets of IP datagram that a frame carries");

    public static readonly TextField Mac = new("mac", "MAC address of a board that nobody has given another")
    {
        Allowed = (UnicastMacPattern(), "a unicast MAC address such as 02:00:00:00:00:01, in quotes"),
    };

    public static readonly ChoiceField Offload = ChoiceField.Of<ChecksumOffload>("checksumOffload", "What the MAC does about checksums: drop frames with wrong ones, and insert them into what is sent");
    public static readonly FlagField InterfaceFollowsLink = new("interfaceFollowsLink", "Whether a cable pulled takes the interface down, and its address and every connection with it");

    public static readonly TextField Hostname = new("hostname", "What the board calls itself in DHCP")
    {
        Allowed = (HostnamePattern(), "up to 63 letters, digits, hyphens and underscores"),
    };

    public static readonly SectionField Network = new("network", [Phy, Mtu, Mac, Offload, InterfaceFollowsLink, Hostname], "The Ethernet interface");

    // RFC 8446 section 5.1: a record carries 2^14 octets.
    public static readonly IntegerField RecordIn = new("recordIn", MinRecord, 16384, "Octets of content that a received record may carry (MBEDTLS_SSL_IN_CONTENT_LEN)");
    public static readonly IntegerField RecordOut = new("recordOut", MinRecord, 16384, "Octets of content that a sent record may carry (MBEDTLS_SSL_OUT_CONTENT_LEN)");
    public static readonly FlagField EcdheEcdsa = new("ecdheEcdsa", "Whether TLS 1.2 knows ECDHE_ECDSA (RFC 8422)");
    public static readonly SectionField Tls = new("tls", [RecordIn, RecordOut, EcdheEcdsa], "The mbedTLS of the target's firmware");

    public static readonly IntegerField Sockets = new("sockets", 1, MaxSockets, "Sockets that can be open at one time, listeners included: lwip.options.MEMP_NUM_NETCONN");
    public static readonly IntegerField HeapBytes = new("heapBytes", 16 * 1024, 1L << 32, "Octets of managed heap");

    // Below, a quantum of 20 ms would be no whole instruction to speak of; above, no interpreter of a microcontroller is.
    public static readonly IntegerField InstructionsPerSecond = new("instructionsPerSecond", 1000, 1_000_000_000, "IL instructions that the interpreter executes a second")
    {
        IsRequired = false,
    };

    public static readonly SectionField Limits = new("limits", [Sockets, HeapBytes, InstructionsPerSecond], "What runs out");

    public static readonly ChoiceField Method = ChoiceField.Of<FlashMethod>("method", "How nanoff reaches the board");
    public static readonly HexadecimalField DeployAddress = new("deployAddress", "First address of the deployment region, in hexadecimal");
    public static readonly HexadecimalField DeployLength = new("deployLength", "Octets of the deployment region, in hexadecimal");
    public static readonly SectionField Flash = new("flash", [Method, DeployAddress, DeployLength], "Where applications go, and how");

    public static readonly AssembliesField Assemblies = new("assemblies", "Assemblies whose native half the target's firmware holds, with the version of that half; 'absent' takes one away again");

    public static readonly TextField SetName = new("name", "Its name in firmware/NanoNet.Services/Configuration/ServiceSet.cs");
    public static readonly TextField SetServices = new("services", "The services as the firmware's banner names them");
    public static readonly IntegerField SetClients = new("clients", 1, MaxSockets, "Clients that any service has at once");

    public static readonly ListField ServiceSets = new("serviceSets", [SetName, SetServices, SetClients], "Sets of services that fit the sockets, the firmware's own first")
    {
        IsRequired = false,
    };

    public static readonly TextField Rule = new("rule", "The rule's id");
    public static readonly TextField Reason = new("reason", "What the stack does instead");
    public static readonly TextField Source = new("source", "Where that is known from");

    public static readonly ListField Deviations = new("deviations", [Rule, Reason, Source], "Rules that the board's stack is known to break")
    {
        IsRequired = false,
    };

    public static readonly SectionField Root = new(
        string.Empty, [Name, Title, Target, Firmware, Like, Lwip, Network, Tls, Limits, Flash, Assemblies, ServiceSets, Deviations], "A board as NanoNet knows it");

    // An option of another release is refused where the profile itself says its release.
    private static JsonObject OptionsOfReleases() => new()
    {
        ["allOf"] = new JsonArray([.. s_releases.Select(static release => (JsonNode)new JsonObject
        {
            ["if"] = new JsonObject
            {
                ["properties"] = new JsonObject { ["version"] = new JsonObject { ["const"] = release } },
                ["required"] = new JsonArray("version"),
            },
            ["then"] = new JsonObject
            {
                ["properties"] = new JsonObject
                {
                    ["options"] = new JsonObject
                    {
                        ["propertyNames"] = new JsonObject { ["not"] = new JsonObject { ["enum"] = new JsonArray([.. OptionsNotIn(release)]) } },
                    },
                },
            },
        })]),
    };

    private static IEnumerable<JsonNode> OptionsNotIn(string release) =>
        LwipOptionTable.All.Where(option => !option.IsIn(System.Version.Parse(release))).Select(static option => (JsonNode)option.Name);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex NamePattern();

    // The lowest bit of the first octet says multicast: its second digit is even.
    [GeneratedRegex("^[0-9A-Fa-f][02468ACEace](:[0-9A-Fa-f]{2}){5}$")]
    private static partial Regex UnicastMacPattern();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,63}$")]
    private static partial Regex HostnamePattern();
}
