using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NanoNet.Boards;

/// <summary>Every key of a desk. The reader reads by it, and the published schema is made of it, so that the two cannot differ.</summary>
internal static partial class DeskLayout
{
    private const int SlowestBaud = 300;
    private const int FastestBaud = 8_000_000;

    public static readonly IntegerField Version = new("version", 1, 1, "Of the form of this file");

    public static readonly TextField Profile = new("profile", "The board that it is: a name that 'nanonet boards' lists, or the path of a board.yaml from this file's folder. Without it the board can be listened to and captured, not verified or flashed")
    {
        IsRequired = false,
    };

    public static readonly TextField Target = new("target", "nanoff's name of the firmware that it said it runs. It must be the profile's") { IsRequired = false };
    public static readonly TextField Notes = new("notes", "For people") { IsRequired = false };

    public static readonly TextField Port = new("port", "A device, VID:PID, VID:PID:SERIAL, a serial number, or a USB location ('nanonet console --list' shows them)");
    public static readonly IntegerField Baud = new("baud", SlowestBaud, FastestBaud, "Bits per second of its console; without it 921600") { IsRequired = false };
    public static readonly SectionField Serial = new("serial", [Port, Baud], "Its serial port") { IsRequired = false };

    public static readonly TextField Interface = new("interface", "The network interface of this machine that its Ethernet cable leads to ('nanonet capture --list' shows them)");

    public static readonly TextField Address = new("address", "The address that it has already. Without it the board is alone on the cable, and the tool is its DHCP server")
    {
        IsRequired = false,
        Allowed = (AddressPattern(), "an IPv4 address with its prefix length, such as 192.168.1.50/24; the length may be left out where the interface is in the same subnet"),
    };

    public static readonly TextField Tester = new("tester", "The first of two addresses that are free for the tool's own hosts; without it the first two of the subnet")
    {
        IsRequired = false,
        Allowed = (BareAddressPattern(), "an IPv4 address such as 192.168.1.240"),
    };

    public static readonly TextField Mac = new("mac", "Its hardware address, where it is not alone on the network")
    {
        IsRequired = false,
        Allowed = (MacPattern(), "a unicast MAC address such as 02:00:00:00:00:01, in quotes"),
    };

    public static readonly SectionField Network = new("network", [Interface, Address, Tester, Mac], "Its Ethernet cable") { IsRequired = false };

    public static readonly ChoiceField Method = new("method", ["stLink", "dfu"], "How nanoff reaches an STM32 board; without it as its profile says") { IsRequired = false };
    public static readonly TextField Device = new("device", "Which ST-LINK probe or DFU device it is, where there are several, by the id that nanoff lists (--listnativestlink, --listdfu)") { IsRequired = false };
    public static readonly IntegerField LoaderBaud = new("baud", SlowestBaud, FastestBaud, "Bits per second of an ESP32's loader; without it nanoff's choice") { IsRequired = false };
    public static readonly SectionField Flash = new("flash", [Method, Device, LoaderBaud], "What nanoff has to be told") { IsRequired = false };

    public static readonly SectionField Board = new("board", [Profile, Target, Serial, Network, Flash, Notes], "A board on this desk")
    {
        Rules = new JsonObject { ["anyOf"] = new JsonArray(Requires(Profile), Requires(Target)) },
    };

    public static readonly MapField Boards = new(
        "boards", Board, (NamePattern(), "letters, digits, '-', '_' and '.', beginning with a letter or digit and not ending in .yaml"), "The boards on this desk, by the names that --board takes");

    public static readonly SectionField Root = new(string.Empty, [Version, Boards], "The boards on a desk");

    private static JsonObject Requires(Field field) => new() { ["required"] = new JsonArray(field.Key) };

    // What --board takes for a path is no name.
    [GeneratedRegex(@"^(?!.*\.yaml$)[A-Za-z0-9][A-Za-z0-9_.-]*$")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(/([89]|[12][0-9]|30))?$")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])$")]
    private static partial Regex BareAddressPattern();

    // The lowest bit of the first octet says multicast: its second digit is even.
    [GeneratedRegex("^[0-9A-Fa-f][02468ACEace](:[0-9A-Fa-f]{2}){5}$")]
    private static partial Regex MacPattern();
}
