using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace NanoNet.Boards.Tests;

public sealed class BoardProfileTests
{
    private const string Sound = """
        name: a-board
        title: A board
        target: A_BOARD
        firmware: NanoNet.Stm32
        lwip:
          version: 2.1.3
          isn: lwip
          options:
            TCP_MSS: 1480
            MEMP_NUM_NETCONN: 4
        network:
          mtu: 1500
          mac: "00:80:E1:01:35:D1"
          checksumOffload: both
          interfaceFollowsLink: false
          hostname: nanodevice
        limits:
          sockets: 4
          heapBytes: 1048576
        assemblies:
          mscorlib: 100.5.0.24
        tls:
          recordIn: 16384
          recordOut: 4096
          ecdheEcdsa: true
        flash:
          method: stLink
          deployAddress: 0x080C0000
          deployLength: 0x140000
        """;

    [Fact]
    public void Parse_of_a_sound_profile_gives_its_values()
    {
        var profile = BoardProfile.Parse("board.yaml", Sound);

        Assert.Equal("a-board", profile.Name);
        Assert.Equal(new Version(2, 1, 3), profile.Lwip.Version);
        Assert.Equal(InitialSequenceNumbers.Lwip, profile.Lwip.Isn);
        Assert.Equal(1480, profile.Lwip.Options["TCP_MSS"]);
        Assert.Equal(ChecksumOffload.Both, profile.Network.ChecksumOffload);
        Assert.Equal(4, profile.Limits.Sockets);
        Assert.Equal(new Version(100, 5, 0, 24), profile.Assemblies["mscorlib"]);
        Assert.Empty(profile.Deviations);
        Assert.Equal(new FlashProfile { Method = FlashMethod.StLink, DeployAddress = 0x080C0000, DeployLength = 0x140000 }, profile.Flash);
    }

    [Theory]
    [InlineData("135004160")]
    [InlineData("0x")]
    [InlineData("0x1080C0000")]
    [InlineData("0x080CG000")]
    public void Parse_of_an_address_that_is_not_hexadecimal_is_refused(string address)
    {
        var e = Assert.Throws<ProfileException>(() => BoardProfile.Parse("board.yaml", Sound.Replace("0x080C0000", address, StringComparison.Ordinal)));

        Assert.Contains($"'flash.deployAddress' is '{address}', but must be hexadecimal", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_of_known_deviations_keeps_reason_and_source()
    {
        var profile = BoardProfile.Parse("board.yaml", Sound + "\ndeviations:\n  - { rule: TCP-X, reason: does otherwise, source: tcp_out.c }\n");

        var known = Assert.Single(profile.Deviations);
        Assert.Equal(("TCP-X", "does otherwise", "tcp_out.c"), (known.Rule, known.Reason, known.Source));
        Assert.Equal("TCP-X", Assert.Single(BoardProfile.FromJson(profile.ToJson()).Deviations).Rule);
    }

    [Theory]
    [InlineData("deviations: TCP-X", "'deviations' must be a list")]
    [InlineData("deviations: [TCP-X]", "an entry of 'deviations' must be a mapping with the keys rule, reason, source")]
    [InlineData("deviations: [{ rule: TCP-X, reason: so }]", "the key 'deviations.source' is missing")]
    [InlineData("deviations: [{ rule: TCP-X, why: so }]", "unknown key 'deviations.why'; did you mean 'rule'?")]
    public void Parse_of_a_deviation_without_its_reason_or_source_is_refused(string line, string problem)
    {
        var e = Assert.Throws<ProfileException>(() => BoardProfile.Parse("board.yaml", Sound + "\n" + line + "\n"));

        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: A board", "titel: A board", 2, "unknown key 'titel'; did you mean 'title'?")]
    [InlineData("mtu: 1500", "mtv: 1500", 12, "unknown key 'network.mtv'; did you mean 'mtu'?")]
    [InlineData("TCP_MSS: 1480", "TCP_MMS: 1480", 9, "unknown key 'lwip.options.TCP_MMS'; did you mean 'TCP_MSS'?")]
    [InlineData("TCP_MSS: 1480", "tcp_mss: 1480", 9, "unknown key 'lwip.options.tcp_mss'; did you mean 'TCP_MSS'?")]
    [InlineData("title: A board", "title: ''", 2, "'title' must not be empty")]
    [InlineData("title: A board", "title: [a]", 2, "a single value must stand here, not a list")]
    [InlineData("title: A board", "title: {a: b}", 2, "a single value must stand here, not a mapping")]
    [InlineData("name: a-board", "name: A_Board", 1, "'name' is 'A_Board', but must be lower-case letters, digits and hyphens")]
    [InlineData("version: 2.1.3", "version: 2.0.0", 6, "'lwip.version' is '2.0.0', but must be one of 2.1.3, 2.2.1")]
    [InlineData("isn: lwip", "isn: random", 7, "'lwip.isn' is 'random', but must be one of lwip, rfc6528")]
    [InlineData("TCP_MSS: 1480", "TCP_MSS: 63", 9, "'lwip.options.TCP_MSS' is '63', but must be a whole number from 64 to 9000")]
    [InlineData("TCP_MSS: 1480", "TCP_MSS: 9001", 9, "'lwip.options.TCP_MSS' is '9001', but must be a whole number from 64 to 9000")]
    [InlineData("TCP_MSS: 1480", "TCP_MSS: 4 * 256", 9, "'lwip.options.TCP_MSS' is '4 * 256', but must be a whole number from 64 to 9000")]
    [InlineData("TCP_MSS: 1480", "SO_REUSE: 2", 9, "'lwip.options.SO_REUSE' is '2', but must be 0 or 1")]
    [InlineData("TCP_MSS: 1480", "SO_REUSE: yes", 9, "'lwip.options.SO_REUSE' is 'yes', but must be 0 or 1")]
    [InlineData("TCP_MSS: 1480", "SO_REUSE: 1", 9, "the key 'lwip.options.TCP_MSS' is missing")]
    [InlineData("TCP_MSS: 1480", "NO_SYS: 1", 9, "'lwip.options.NO_SYS' is the virtual board's own to set: no board differs in it")]
    [InlineData("TCP_MSS: 1480", "LWIP_TCP_RTO_TIME: 1500", 9, "lwIP 2.1.3 has no option 'LWIP_TCP_RTO_TIME'")]
    [InlineData("mtu: 1500", "mtu: 67", 12, "'network.mtu' is '67', but must be a whole number from 68 to 1500")]
    [InlineData("mtu: 1500", "mtu: 1501", 12, "'network.mtu' is '1501', but must be a whole number from 68 to 1500")]
    [InlineData("00:80:E1:01:35:D1", "01:80:E1:01:35:D1", 13, "'network.mac' is '01:80:E1:01:35:D1', but must be a unicast MAC address such as 02:00:00:00:00:01, in quotes")]
    [InlineData("00:80:E1:01:35:D1", "00-80-E1-01-35-D1", 13, "'network.mac' is '00-80-E1-01-35-D1', but must be a unicast MAC address such as 02:00:00:00:00:01, in quotes")]
    [InlineData("checksumOffload: both", "checksumOffload: true", 14, "'network.checksumOffload' is 'true', but must be one of none, receive, both")]
    [InlineData("interfaceFollowsLink: false", "interfaceFollowsLink: no", 15, "'network.interfaceFollowsLink' is 'no', but must be true or false")]
    [InlineData("hostname: nanodevice", "hostname: nano device", 16, "'network.hostname' is 'nano device', but must be up to 63 letters, digits, hyphens and underscores")]
    [InlineData("sockets: 4", "sockets: 5", 18, "'limits.sockets' is 5, but 'lwip.options.MEMP_NUM_NETCONN', which makes that limit, is 4")]
    [InlineData("sockets: 4", "sockets: 0", 18, "'limits.sockets' is '0', but must be a whole number from 1 to 255")]
    [InlineData("heapBytes: 1048576", "heapBytes: 16383", 19, "'limits.heapBytes' is '16383', but must be a whole number from 16384 to 4294967296")]
    [InlineData("mscorlib: 100.5.0.24", "mscorlib: 1.17", 21, "'assemblies.mscorlib' is '1.17', but must be a version of four numbers such as 100.5.0.24")]
    public void Parse_of_a_wrong_profile_names_line_and_what_is_allowed(string sound, string wrong, int line, string problem)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);

        var error = Assert.Throws<ProfileException>(() => BoardProfile.Parse("board.yaml", Sound.Replace(sound, wrong, StringComparison.Ordinal)));

        Assert.Matches($"^board\\.yaml:{line}:[0-9]+: {Regex.Escape(problem)}$", error.Message);
    }

    [Theory]
    [InlineData("title: A board", "titel: A board", "2:1")]
    [InlineData("title: A board", "title: ''", "2:8")]
    [InlineData("mtu: 1500", "mtu: 67", "12:8")]
    [InlineData("TCP_MSS: 1480", "TCP_MMS: 1480", "9:5")]
    public void Parse_of_a_wrong_profile_names_the_column(string sound, string wrong, string position)
    {
        var error = Assert.Throws<ProfileException>(() => BoardProfile.Parse("board.yaml", Sound.Replace(sound, wrong, StringComparison.Ordinal)));

        Assert.Equal(position, $"{error.Position.Line}:{error.Position.Column}");
        Assert.StartsWith($"board.yaml:{position}: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mtu: 1500", "mtu: '1500'", "'network.mtu' is '1500', but must be a whole number from 68 to 1500, without quotes")]
    [InlineData("interfaceFollowsLink: false", "interfaceFollowsLink: 'false'", "'network.interfaceFollowsLink' is 'false', but must be true or false, without quotes")]
    [InlineData("0x080C0000", "'0x080C0000'", "'flash.deployAddress' is '0x080C0000', but must be hexadecimal, such as 0x1E0000, without quotes")]
    [InlineData("title: A board", "title: 1060", "'title' is 1060, which is no text to YAML: put it in quotes")]
    [InlineData("hostname: nanodevice", "hostname: on", "'network.hostname' is on, which is no text to YAML: put it in quotes")]
    public void Parse_of_a_value_that_another_reader_of_YAML_takes_for_something_else_is_refused(string sound, string wrong, string problem)
    {
        var error = Assert.Throws<ProfileException>(() => BoardProfile.Parse("board.yaml", Sound.Replace(sound, wrong, StringComparison.Ordinal)));

        Assert.Equal(problem, error.Problem);
    }

    [Theory]
    [InlineData("none", "CHECKSUM_GEN_IP", "the board would send bad IP checksums", "'both'")]
    [InlineData("receive", "CHECKSUM_GEN_UDP", "the board would send bad UDP checksums", "'both'")]
    [InlineData("none", "CHECKSUM_CHECK_TCP", "nobody would check TCP checksums", "'receive' or 'both'")]
    public void Parse_of_options_that_leave_a_checksum_to_nobody_is_refused(string offload, string option, string problem, string otherwise)
    {
        var error = Assert.Throws<ProfileException>(() => BoardProfile.Parse("board.yaml", WithChecksums(offload, option, 0)));

        Assert.Equal(
            $"board.yaml:11:{4 + 1 + option.Length + 2}: 'lwip.options.{option}' is 0 and 'network.checksumOffload' is '{offload}', so {problem}: "
            + $"set the option to 1, or the offload to {otherwise} if the MAC does it",
            error.Message);
    }

    [Theory]
    [InlineData("both", "CHECKSUM_GEN_TCP", 0)]
    [InlineData("both", "CHECKSUM_GEN_TCP", 1)]
    [InlineData("both", "CHECKSUM_CHECK_ICMP", 0)]
    [InlineData("receive", "CHECKSUM_CHECK_ICMP", 0)]
    [InlineData("receive", "CHECKSUM_GEN_TCP", 1)]
    [InlineData("none", "CHECKSUM_GEN_TCP", 1)]
    [InlineData("none", "CHECKSUM_CHECK_TCP", 1)]
    public void Parse_of_options_that_leave_each_checksum_to_somebody_is_allowed(string offload, string option, int value) =>
        Assert.Equal(value, BoardProfile.Parse("board.yaml", WithChecksums(offload, option, value)).Lwip.Options[option]);

    [Fact]
    public void Parse_without_a_section_names_it()
    {
        var text = string.Join('\n', Sound.Split('\n').TakeWhile(line => !line.StartsWith("limits", StringComparison.Ordinal)));

        var error = Assert.Throws<ProfileException>(() => BoardProfile.Parse("board.yaml", text));

        Assert.Equal("the key 'limits' is missing", error.Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just text")]
    [InlineData("- a list")]
    public void Parse_of_what_is_no_mapping_says_what_a_profile_is(string text)
    {
        var error = Assert.Throws<ProfileException>(() => BoardProfile.Parse("board.yaml", text));

        Assert.StartsWith("board.yaml:1:1: a profile is a mapping with the keys name, title, ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: [", 2)]
    [InlineData("name: a\nname: b", 2)]
    [InlineData("name: a\n\ttitle: b", 1)]
    public void Parse_of_what_is_no_yaml_names_the_line(string text, int line)
    {
        var error = Assert.Throws<ProfileException>(() => BoardProfile.Parse("board.yaml", text));

        Assert.Matches($"^board\\.yaml:{line}:[0-9]+: not YAML: ", error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Load_of_a_missing_file_names_it()
    {
        var missing = Path.Combine(Path.GetTempPath(), "nanonet-no-such-board.yaml");

        Assert.StartsWith($"{missing}:1:1: ", Assert.Throws<ProfileException>(() => BoardProfile.Load(missing)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1480, 1500, 1460)]
    [InlineData(1460, 1500, 1460)]
    [InlineData(1459, 1500, 1459)]
    [InlineData(536, 1500, 536)]
    [InlineData(536, 500, 460)]
    public void ExpectedMss_is_lwips_or_what_the_mtu_leaves(int mss, int mtu, int expected)
    {
        var text = Sound.Replace("1480", $"{mss}", StringComparison.Ordinal).Replace("mtu: 1500", $"mtu: {mtu}", StringComparison.Ordinal);

        Assert.Equal(expected, BoardProfile.Parse("board.yaml", text).ExpectedMss);
    }

    [Fact]
    public void Json_of_a_profile_reads_back_as_the_same()
    {
        var json = BoardProfile.Parse("board.yaml", Sound).ToJson();

        Assert.Equal(json, BoardProfile.FromJson(json).ToJson());
        Assert.Throws<JsonException>(() => BoardProfile.FromJson("null"));
    }

    private static string WithChecksums(string offload, string option, int value) => Sound
        .Replace("    MEMP_NUM_NETCONN: 4", $"    MEMP_NUM_NETCONN: 4\n    {option}: {value}", StringComparison.Ordinal)
        .Replace("checksumOffload: both", $"checksumOffload: {offload}", StringComparison.Ordinal);
}
