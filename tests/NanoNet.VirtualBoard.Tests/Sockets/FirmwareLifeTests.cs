using System;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What goes on beside the sockets: the network, threads that end, a Main that returns.</summary>
public class FirmwareLifeTests
{
    [Fact]
    public async Task Network_comes_up_by_DHCP_with_an_event()
    {
        using var rig = new BoardRig(
            await TestProfile.Stm32,
            FirmwareCompiler.App("""
                NetworkChange.NetworkAddressChanged += (sender, e) => Say("address");
                Say(NetworkHelper.SetupAndConnectNetwork(new CancellationTokenSource(15000).Token));
                var ni = NetworkInterface.GetAllNetworkInterfaces()[0];
                Say(ni.IPv4Address); Say(ni.IPv4SubnetMask); Say(ni.IPv4GatewayAddress); Say(ni.IsDhcpEnabled); Say(NetworkHelper.Status == NetworkHelperStatus.NetworkIsReady);
                """),
            BoardNetwork.Dhcp);
        var lines = rig.WaitForLines(7);
        Assert.Equal(["True", "192.0.2.10", "255.255.255.0", "192.0.2.1", "True", "True"], lines.Where(line => line != "address"));
        Assert.Contains("address", lines);
    }

    [Fact]
    public async Task Board_whose_Main_returned_still_answers_ping()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("Say(1);"));
        rig.WaitForLines(1);
        var answered = false;
        rig.Bench.Tester.IcmpReceived += icmp => answered |= icmp.Type == IcmpType.EchoReply;
        rig.Bench.Tester.SendIcmp(rig.Address, IcmpHeader.Echo(1, 1), "abc"u8);
        rig.WaitFor(() => answered, "an echo reply");
    }

    [Fact]
    public async Task Exception_in_a_thread_is_printed_and_the_others_go_on()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("""
            new Thread(() => { throw new InvalidOperationException("one thread"); }).Start(); Thread.Sleep(100); Say("alive");
            """));
        rig.WaitForLines(1);
        var text = rig.Bench.Log.Lines.Select(line => line.Text).ToArray();
        Assert.Contains(text, line => line.StartsWith("    ++++ Exception System.InvalidOperationException - 0x00000000 (", StringComparison.Ordinal));
        Assert.Contains("    ++++ Message: one thread", text);
        Assert.Contains(text, line => line.StartsWith("    ++++ Program", StringComparison.Ordinal) && line.Contains(" [IP: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Interface_tells_what_the_board_is_configured_to()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var all = NetworkInterface.GetAllNetworkInterfaces(); Say(all.Length); var ni = all[0];
            Say(ni.NetworkInterfaceType == NetworkInterfaceType.Ethernet); Say(ni.IPv4Address + " " + ni.IPv4SubnetMask + " " + ni.IPv4GatewayAddress); Say(ni.IsDhcpEnabled);
            Say(ni.IPv4DnsAddresses.Length + " " + ni.IPv4DnsAddresses[0]); Say(ni.PhysicalAddress.Length); Say(ni.PhysicalAddress[3]); Say(NetworkInterface.GetIsNetworkAvailable());
            Say(Error(() => ni.EnableStaticIPv4("nonsense", "255.255.255.0", "192.0.2.1"))); Say(Error(() => ni.EnableStaticIPv4Dns(new string[3]))); Say(ni.IPv4Address);
            """));
        Assert.Equal(
            ["1", "True", "192.0.2.10 255.255.255.0 192.0.2.1", "False", "1 192.0.2.1", "6", "229", "True", "ArgumentException", "ArgumentException", "192.0.2.10"],
            rig.WaitForLines(11));
    }
}
