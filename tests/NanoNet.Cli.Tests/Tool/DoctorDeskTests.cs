using System;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Serial.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Each thing that <c>doctor</c> looks at, once as it should be and once not: programs are stand-ins, the network is a namespace with a cable to another.</summary>
public sealed class DoctorDeskTests : IDisposable
{
    // Nothing that outlives the script holds its output. The other end of the cable is in a namespace of its own, else the kernel would answer itself.
    private const string Desk = """
        set -e
        mount -t sysfs none /sys
        ip link add desk type veth peer name board
        unshare --net sleep 600 >/dev/null 2>&1 & peer=$!
        trap 'kill $peer $server 2>/dev/null' EXIT
        while [ "$(readlink /proc/$peer/ns/net)" = "$(readlink /proc/$$/ns/net)" ]; do :; done
        there() { nsenter --target $peer --net "$@"; }
        ip link set board netns $peer
        for address in $2; do there ip address add "$address" dev board; done
        there ip link set board up
        [ "$1" = none ] || ip address add "$1" dev desk
        ip link set desk up
        while [ "$(cat /sys/class/net/desk/operstate)" != up ]; do :; done
        if [ "$3" != none ]; then
            nsenter --target $peer --net /usr/bin/python3 "$3" board "${2%/*}" "$4" >/dev/null 2>&1 & server=$!
            while [ ! -e "$4" ]; do :; done
        fi
        "$5" doctor
        """;

    private static readonly string s_server = Path.Combine(TestCheckout.Root, "tests", "clients", "dhcp_server.py");

    private readonly ToolProcess _tool = new();

    public DoctorDeskTests()
    {
        var programs = Directory.CreateDirectory(Path.Combine(_tool.Folder, "bin")).FullName;
        _tool.Environment["PATH"] = programs + ":" + Environment.GetEnvironmentVariable("PATH");

        // The tool itself does not start by the dotnet on PATH, which may be a stand-in.
        _tool.Environment["DOTNET_ROOT"] = ToolProcess.DotNet;
    }

    [Theory]
    [InlineData("echo 10.0.100", "✔ .NET SDK +10\\.0\\.100", 0)]
    [InlineData("echo 9.0.300", "✘ .NET SDK +9\\.0\\.300 is too old\n +-> install the .NET SDK 10", 6)]
    [InlineData("exit 1", "✘ .NET SDK +not found\n +-> install the .NET SDK 10", 6)]
    public async Task Sdk_that_is_too_old_is_told(string script, string expected, int exitCode) => await StandIn("dotnet", script, expected, exitCode);

    [Theory]
    [InlineData("echo 'chain INPUT { type filter hook input priority filter; policy accept; }'", "✔ firewall +no rule refuses what comes in")]
    [InlineData("echo 'chain INPUT { type filter hook input priority filter; policy drop; }'", "! firewall +rules refuse what comes in\n +-> let the board's interface in")]
    [InlineData("echo 'chain INPUT { type filter hook input priority filter; policy accept; reject with icmpx admin-prohibited }'", "! firewall +rules refuse what comes in")]
    [InlineData("echo 'chain FORWARD { type filter hook forward priority filter; policy drop; } chain INPUT { type filter hook input priority filter; policy accept; }'", "✔ firewall +no rule refuses what comes in")]
    [InlineData("exit 1", "\\? firewall +its rules may be read by root only\n +-> sudo nft list ruleset")]
    public async Task Firewall_that_refuses_is_told(string script, string expected) => await StandIn("nft", script, expected, 0);

    [Fact]
    public async Task Firewall_is_unknown_where_nobody_lists_its_rules()
    {
        _tool.Environment["PATH"] = Path.Combine(_tool.Folder, "bin");

        var result = await RunningProcess.Run("/usr/bin/unshare", ["--map-root-user", "--net", ToolProcess.Program, "doctor"], _tool.Folder, _tool.Environment);
        Assert.SkipUnless(result.Output.Length > 0, $"no network namespace is to be had: {result.Error}");

        Assert.Matches("\\? firewall +nft is not installed, and iptables may have rules of its own\n +-> sudo iptables -S INPUT", result.Output);
    }

    [Theory]
    [InlineData("echo yes", "✔ clock +synchronized, ")]
    [InlineData("echo no", "! clock +not synchronized, .*\n +-> sudo timedatectl set-ntp true")]
    [InlineData("exit 1", "\\? clock +nobody here says whether it is synchronized")]
    public async Task Clock_that_nobody_sets_is_told(string script, string expected) => await StandIn("timedatectl", script, expected, 0);

    [Theory]
    [InlineData("exit 0", "! nanoff +/.*/bin/nanoff does not say which it is")]
    public async Task Flasher_is_named_by_its_path(string script, string expected) => await StandIn("nanoff", script, expected, 0);

    [Fact]
    public async Task Port_that_opens_is_good_and_one_that_does_not_says_why()
    {
        using var board = new PtyBoard();
        var missing = Path.Combine(_tool.Folder, "ttyUSB9");

        var result = await _tool.Run("doctor", "--port", board.Device, "--port", missing);

        Assert.Matches($"✔ serial port +{board.Device}\n", result.Output);
        Assert.Matches($"! serial port +{missing}\n +-> .*{missing}", result.Output);
    }

    [Fact]
    public async Task Port_that_another_program_has_open_names_it()
    {
        using var board = new PtyBoard();

        // In one user namespace, as a program of another's may not be looked at.
        var result = await RunningProcess.Run(
            "unshare", ["--map-root-user", "--net", "sh", "-c", "exec 3<\"$1\"; \"$2\" doctor --port \"$1\" 3<&-; true", "sh", board.Device, ToolProcess.Program], _tool.Folder, _tool.Environment);

        Assert.Matches($"! serial port +{board.Device}; sh \\(process [0-9]+\\) has it open too\n +-> close it", result.Output);
    }

    [Fact]
    public async Task User_without_rights_is_told_the_command_that_grants_each()
    {
        using var board = new PtyBoard();
        File.SetUnixFileMode(board.Device, UnixFileMode.None);
        using var desk = await VethDesk.Empty(_tool);
        await desk.Shell("ip", "address", "add", "10.9.0.1/24", "dev", VethDesk.Ours);

        var result = await desk.Shell(
            "unshare", "--mount", "sh", "-c", "mount -t sysfs none /sys && exec setpriv --bounding-set=-all --inh-caps=-all \"$1\" doctor --port \"$2\"", "sh", ToolProcess.Program, board.Device);

        Assert.Matches($"! serial port +{board.Device}\n +-> {board.Device} may not be opened by this user; run once: sudo usermod -aG dialout \\$USER, then log in again\n", result.Output);
        Assert.Matches("! capture +capture does not work; virtual boards need none\n +-> this user may not capture on v[ab]; run once: sudo setcap cap_net_raw,cap_net_admin\\+ep ", result.Output);
        Assert.Matches("\\? address +only root may ask by ARP .*\n +-> sudo -E host-tools/nanonet doctor\n", result.Output);
        Assert.Matches("\\? DHCP +only root may ask on va .*\n +-> sudo -E host-tools/nanonet doctor\n", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Finding_as_json_has_its_state_and_its_fix()
    {
        _tool.Environment["PATH"] = Path.Combine(_tool.Folder, "bin");
        var result = await RunningProcess.Run("/usr/bin/unshare", ["--map-root-user", "--net", ToolProcess.Program, "doctor", "--json"], _tool.Folder, _tool.Environment);

        Assert.Contains("{\"event\":\"finding\",\"id\":\".NET SDK\",\"message\":\"not found\",\"state\":\"broken\",\"fix\":\"install the .NET SDK 10\"}\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\"exitCode\":6,\"class\":\"bench\"}\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(6, result.ExitCode);
    }

    [Fact]
    public async Task Network_with_a_server_and_an_address_of_ones_own_is_good()
    {
        var result = await InNamespace("10.9.0.1/24", "10.9.0.2/24", s_server);

        Assert.Matches("✔ link +desk is up, 10\\.9\\.0\\.1/24\n", result.Output);
        Assert.Matches("✔ address +nobody else on desk has 10\\.9\\.0\\.1\n", result.Output);
        Assert.Matches("✔ DHCP +10\\.9\\.0\\.2 on desk offers 10\\.9\\.0\\.50\n", result.Output);
        Assert.Matches("✔ capture +this user may capture on desk\n", result.Output);
    }

    [Fact]
    public async Task Address_that_somebody_else_has_and_a_missing_server_are_told()
    {
        var result = await InNamespace("10.9.0.1/24", "10.9.0.1/24", "none");

        Assert.Matches("! address +10\\.9\\.0\\.1 on desk is also [0-9a-f:]{17}'s\n +-> give one of the two another address; nobody has 10\\.9\\.0\\.250: sudo ip address del 10\\.9\\.0\\.1/24 dev desk && sudo ip address add 10\\.9\\.0\\.250/24 dev desk\n", result.Output);
        Assert.Matches("! DHCP +nobody on desk gives out addresses, which boards ask for\n +-> plug in a router, .* --interface=desk --dhcp-range=10\\.9\\.0\\.50,10\\.9\\.0\\.150\n", result.Output);
    }

    [Theory]
    [InlineData("10.9.0.1/28 10.9.0.14/28", "nobody has 10\\.9\\.0\\.13: sudo ip address del 10\\.9\\.0\\.1/28 dev desk && sudo ip address add 10\\.9\\.0\\.13/28 dev desk\n")]
    [InlineData("10.9.0.1/30 10.9.0.2/30", "in their network \\(/30\\) none was found that nobody has\n")]
    public async Task Address_that_doctor_proposes_is_of_the_network_and_free(string others, string expected)
    {
        var result = await InNamespace($"10.9.0.1/{others[^2..]}", others, "none");

        Assert.Matches("! address +10\\.9\\.0\\.1 on desk is also [0-9a-f:]{17}'s\n +-> give one of the two another address; " + expected, result.Output);
    }

    [Fact]
    public async Task Interface_that_is_down_and_can_have_no_cable_is_passed_over()
    {
        using var desk = await VethDesk.Empty(_tool);
        await desk.Shell("ip", "link", "set", VethDesk.Ours, "down");

        var result = await desk.Run("doctor");

        Assert.DoesNotContain("is the cable in", result.Output, StringComparison.Ordinal);
        Assert.Matches("! link +no Ethernet interface\n", result.Output);
    }

    [Fact]
    public async Task Interface_without_an_address_is_told()
    {
        var result = await InNamespace("none", "10.9.0.2/24", "none");

        Assert.Matches("! link +desk is up, without an IPv4 address\n +-> give it an address of the board's network, such as: sudo ip address add ", result.Output);
        Assert.DoesNotContain("DHCP", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private async Task StandIn(string program, string script, string expected, int exitCode)
    {
        var path = Path.Combine(_tool.Folder, "bin", program);
        ProgramFile.Write(path, $"#!/bin/sh\n{script}\n");

        var result = await RunningProcess.Run(
            "unshare", ["--map-root-user", "--net", ToolProcess.Program, "doctor"], _tool.Folder, _tool.Environment);
        Assert.SkipUnless(result.Output.Length > 0, $"no network namespace is to be had: {result.Error}");

        Assert.Matches(expected, result.Output);
        Assert.Equal(exitCode, result.ExitCode);
    }

    private async Task<ProcessResult> InNamespace(string address, string other, string server)
    {
        var probe = await RunningProcess.Run("unshare", ["--map-root-user", "--net", "--mount", "sh", "-c", "mount -t sysfs none /sys && ip link add desk type veth peer name board"]);
        Assert.SkipUnless(probe.ExitCode == 0, $"no network namespace with a cable is to be had: {probe.Error}");

        var result = await RunningProcess.Run(
            "unshare",
            ["--map-root-user", "--net", "--mount", "sh", "-c", Desk, "sh", address, other, server, Path.Combine(_tool.Folder, "ready"), ToolProcess.Program],
            _tool.Folder,
            _tool.Environment);
        Assert.True(result.ExitCode == 0, result.Error + result.Output);
        return result;
    }
}
