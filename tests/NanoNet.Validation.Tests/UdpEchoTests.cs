using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

public sealed class UdpEchoTests
{
    private static readonly byte[] s_data = [1, 2, 3, 4];

    [Fact]
    public void Port_that_was_closed_owes_no_echo()
    {
        var scene = new Scene().ServerAnnounces();
        scene.Udp(true, 4000, BoardFacts.EchoPort, s_data);
        Refuse(scene, 4000);

        Assert.Equal(Outcome.NotExercised, Verdict(scene.Later()).Outcome);
    }

    [Fact]
    public void Refusal_of_another_datagram_excuses_no_silence()
    {
        var scene = new Scene().ServerAnnounces();
        scene.Udp(true, 4000, BoardFacts.EchoPort, s_data);
        Refuse(scene, 4001);

        var verdict = Verdict(scene.Later());
        Assert.Equal(Outcome.Violated, verdict.Outcome);
        Assert.Equal([2], verdict.Frames);
    }

    private static void Refuse(Scene scene, ushort port)
    {
        var udp = new byte[UdpDatagram.HeaderLength + s_data.Length];
        new UdpHeader { SourcePort = port, DestinationPort = BoardFacts.EchoPort }.Emit(udp, Scene.ClientAddress, Scene.ServerAddress, s_data);
        var datagram = new byte[20 + udp.Length];
        Scene.IP(fromClient: true, IPProtocol.Udp).Emit(datagram, udp.Length);
        udp.CopyTo(datagram, 20);
        scene.Icmp(false, IcmpHeader.Unreachable(IcmpMessage.PortUnreachable), datagram);
    }

    private static Verdict Verdict(Scene scene) => scene.Judge().Verdicts.Single(static verdict => verdict.Rule.Id == "UDP-ECHO");
}
