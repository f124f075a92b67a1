using System.Threading.Tasks;
using Xunit;
using static NanoNet.VirtualBoard.Tests.FirmwareLines;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What the constructor and the members of a socket refuse, as nanoFramework's code does.</summary>
public class SocketArgumentTests
{
    [Fact]
    public async Task Constructor_takes_only_pairs_that_belong_together()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("""
            Make(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Udp); Make(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Tcp);
            Make(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.IP); Make(AddressFamily.InterNetwork, SocketType.Seqpacket, ProtocolType.Tcp);
            Make(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.IP); Make(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp);
            Make(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Icmp);
            }
            static void Make(AddressFamily family, SocketType type, ProtocolType protocol)
            {
                Say(Error(() => { var s = new Socket(family, type, protocol); s.Close(); }));
            """));
        Assert.Equal(
            ["SocketException 10043", "SocketException 10043", "SocketException 10043", "SocketException 10043", "none", "none", "SocketException 10043"],
            rig.WaitForLines(7));
    }

    [Fact]
    public async Task Wrong_arguments_end_in_the_interpreters_exceptions()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var s = listener.Accept(); var b = new byte[10];
            Say(Error(() => s.Send(null))); Say(Error(() => s.Receive(null))); Say(Error(() => s.Send(b, 8, 3, SocketFlags.None))); Say(Error(() => s.Send(b, 0, -1, SocketFlags.None)));
            Say(Error(() => s.ReceiveTimeout = -2)); Say(Error(() => s.Connect(null))); Say(Error(() => s.Bind(null)));
            Say(s.ReceiveTimeout); s.ReceiveTimeout = 0; Say(s.ReceiveTimeout); s.SendTimeout = 5; Say(s.SendTimeout); Say(s.Receive(b, 0, SocketFlags.None));
            Say(Error(() => s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 77))); Say(s.ReceiveTimeout);
            Say(Error(() => s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, -1)));
            Say(Error(() => s.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger)));
            """, Listen));
        rig.Connect(7);
        Assert.Equal(
            [
                "NullReferenceException", "NullReferenceException", "IndexOutOfRangeException", "IndexOutOfRangeException",
                "ArgumentOutOfRangeException", "NullReferenceException", "NullReferenceException", "-1", "-1", "5", "0",
                "SocketException -1", "77", "SocketException -1", "SocketException -1",
            ],
            rig.WaitForLines(15));
    }
}
