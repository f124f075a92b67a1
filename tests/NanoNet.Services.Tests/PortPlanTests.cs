using NanoNet.Services.Configuration;
using Xunit;

namespace NanoNet.Services.Tests;

public class PortPlanTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 65535)]
    [InlineData(65535, 65535, 1)]
    [InlineData(7, 80, 80)]
    public void Fault_ports_that_can_be_opened_is_none(int tcpEcho, int udpEcho, int http) => Assert.Null(Fault(tcpEcho, udpEcho, http));

    [Theory]
    [InlineData(65536, 7, 80, "tcp-echo is on port 65536, ports are 1 to 65535")]
    [InlineData(7, 65536, 80, "udp-echo is on port 65536, ports are 1 to 65535")]
    [InlineData(7, 7, 65536, "http is on port 65536, ports are 1 to 65535")]
    [InlineData(-1, 7, 80, "tcp-echo is on port -1, ports are 1 to 65535")]
    [InlineData(7, -1, 80, "udp-echo is on port -1, ports are 1 to 65535")]
    [InlineData(7, 7, -1, "http is on port -1, ports are 1 to 65535")]
    public void Fault_number_that_is_no_port_is_named_with_its_service(int tcpEcho, int udpEcho, int http, string fault) =>
        Assert.Equal(fault, Fault(tcpEcho, udpEcho, http));

    [Fact]
    public void Fault_two_services_on_one_TCP_port_are_named() =>
        Assert.Equal("tcp-echo and http are both on TCP port 80", Fault(80, 80, 80));

    [Fact]
    public void Fault_two_services_on_one_UDP_port_are_named()
    {
        var configuration = new ServiceConfiguration { UdpEchoPort = 7, InformationPort = 7, TcpEchoPort = 7 };

        Assert.Equal("udp-echo and info are both on UDP port 7", PortPlan.Fault(new ServiceTable(configuration)));
    }

    private static string Fault(int tcpEcho, int udpEcho, int http) =>
        PortPlan.Fault(new ServiceTable(new ServiceConfiguration { TcpEchoPort = tcpEcho, UdpEchoPort = udpEcho, HttpPort = http }));
}
