using System;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using NanoNet.Wire;

namespace NanoNet.Cli.Doctor;

/// <summary>Asks an Ethernet, as a board does when it starts, who gives out addresses (RFC 2131 section 4.4.1), and takes none. Linux.</summary>
internal static class DhcpProbe
{
    // socket(7): SOL_SOCKET and SO_BINDTODEVICE. A broadcast goes out on the interface asked about, and on no other.
    private const int SocketLevel = 1;
    private const int BindToDevice = 25;

    private const int Attempts = 3;
    private const int OptionsLength = 16;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    /// <returns>The server and the address that it offers; null: nobody offers one.</returns>
    /// <exception cref="SocketException">This user may not.</exception>
    /// <exception cref="OperationCanceledException">Interrupted; looked at before each attempt.</exception>
    public static (IPv4Address Server, IPv4Address Offered)? Ask(NetworkInterface one, CancellationToken cancellation)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { EnableBroadcast = true };

        // Beside the client that this machine's own address may be from.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        socket.SetRawSocketOption(SocketLevel, BindToDevice, Encoding.ASCII.GetBytes(one.Name));
        socket.Bind(new IPEndPoint(IPAddress.Any, DhcpMessage.ClientPort));
        var transaction = (uint)RandomNumberGenerator.GetInt32(int.MaxValue);
        var discover = Discover(transaction, MacAddress.Read(one.GetPhysicalAddress().GetAddressBytes()));

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            socket.SendTo(discover, new IPEndPoint(IPAddress.Broadcast, DhcpMessage.ServerPort));

            if (Offer(socket, transaction) is { } offer)
            {
                return offer;
            }
        }

        return null;
    }

    private static byte[] Discover(uint transaction, MacAddress own)
    {
        Span<byte> buffer = stackalloc byte[OptionsLength];
        var options = new DhcpOptionWriter(buffer);
        options.MessageType(DhcpMessageType.Discover);
        options.End();
        var message = new byte[DhcpMessage.HeaderLength + options.Length];
        new DhcpHeader { TransactionId = transaction, Flags = DhcpMessage.BroadcastFlag, ClientHardwareAddress = own }.Emit(message, options.Written);
        return message;
    }

    private static (IPv4Address Server, IPv4Address Offered)? Offer(Socket socket, uint transaction)
    {
        Span<byte> buffer = stackalloc byte[1500];
        var begun = TimeProvider.System.GetTimestamp();

        for (var left = s_patience; left > TimeSpan.Zero && socket.Poll(left, SelectMode.SelectRead); left = s_patience - TimeProvider.System.GetElapsedTime(begun))
        {
            if (DhcpMessage.TryParse(buffer[..socket.Receive(buffer)], out var message) == WireError.None
                && message.Op == DhcpMessage.BootReply && message.TransactionId == transaction && message.MessageType == DhcpMessageType.Offer)
            {
                _ = message.TryGetAddress(DhcpOptionCode.ServerIdentifier, out var server);
                return (server, message.YourAddress);
            }
        }

        return null;
    }
}
