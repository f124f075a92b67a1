using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Which options a socket takes, and what it says when it does not, as observed on the real interpreter.</summary>
public class SocketOptionTests
{
    [Fact]
    public async Task Options_that_can_only_be_read_tell_the_type_and_no_error()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            Say(c.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.AcceptConnection));
            Say(c.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error));
            Say((int)c.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Type));
            Say(Error(() => c.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error, 1)));
            """));
        Assert.Equal(["False", "0", "1", "SocketException -1"], rig.WaitForLines(4));
    }

    [Fact]
    public async Task Options_of_a_TCP_socket_are_accepted_or_refused_as_on_the_board()
    {
        (string Option, string Outcome)[] options =
        [
            ("SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true", "none"),
            ("SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true", "none"),
            ("SocketOptionLevel.Socket, SocketOptionName.Linger, 1", "none"),
            ("SocketOptionLevel.Socket, SocketOptionName.DontLinger, true", "none"),
            ("SocketOptionLevel.Socket, SocketOptionName.ExclusiveAddressUse, true", "none"),
            ("SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, 1000", "none"),
            ("SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true", "none"),
            ("SocketOptionLevel.IP, SocketOptionName.TypeOfService, 8", "none"),
            ("SocketOptionLevel.IP, SocketOptionName.IpTimeToLive, 8", "none"),
            ("SocketOptionLevel.Socket, SocketOptionName.SendBuffer, 1000", "SocketException -1"),
            ("SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 1000", "SocketException -1"),
            ("SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 1000", "SocketException -1"),
            ("SocketOptionLevel.Socket, SocketOptionName.Broadcast, true", "SocketException -1"),
            ("SocketOptionLevel.Socket, SocketOptionName.Debug, true", "SocketException -1"),
            ("SocketOptionLevel.Socket, SocketOptionName.DontRoute, true", "SocketException -1"),
            ("SocketOptionLevel.Socket, SocketOptionName.OutOfBandInline, true", "SocketException -1"),
        ];
        var calls = string.Concat(options.Select(option => $"Say(Error(() => c.SetSocketOption({option.Option})));\n"));
        using var rig = new BoardRig(
            await TestProfile.Esp32,
            FirmwareCompiler.App("var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);\n" + calls));
        var outcomes = rig.WaitForLines(options.Length);
        Assert.Equal(options, options.Zip(outcomes, (option, outcome) => (option.Option, outcome)));
    }

    [Fact]
    public async Task Socket_exception_has_no_text_but_its_type()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try { c.ReceiveTimeout = 50; c.Receive(new byte[1]); } catch (SocketException e) { Say(e.ErrorCode); Say(e.Message); }
            c.Close(); try { c.Listen(1); } catch (Exception e) { Say(e.GetType().FullName); }
            """));
        Assert.Equal(
            ["10060", "Exception was thrown: System.Net.Sockets.SocketException", "System.ObjectDisposedException"],
            rig.WaitForLines(3));
    }
}
