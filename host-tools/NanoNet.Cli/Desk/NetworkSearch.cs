using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using System.Threading;

namespace NanoNet.Cli.Desk;

/// <summary>Asks the networks of this machine, by broadcast, which boards with NanoNet's firmware are there.</summary>
public static class NetworkSearch
{
    /// <summary>The firmware's service 'info'.</summary>
    public const int Port = 6266;

    // The answer is never longer than the question: an answer lists all services.
    private const int QuestionLength = 512;
    private const int Attempts = 3;

    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(500);
    private static readonly byte[] s_question = Encoding.ASCII.GetBytes("NANONET WHO".PadRight(QuestionLength));

    /// <summary>Who answers on any interface that has an IPv4 address, and of the addresses named; each board once.</summary>
    /// <exception cref="OperationCanceledException">Interrupted; looked at before each attempt.</exception>
    public static IReadOnlyList<DiscoveryAnswer> Ask(IReadOnlyList<IPEndPoint> named, bool broadcasts, CancellationToken cancellation)
    {
        var questions = named.Select(static to => (From: IPAddress.Any, To: to));
        var everyone = new IPEndPoint(IPAddress.Broadcast, Port);
        return [.. questions.Concat(broadcasts ? OwnAddresses().Select(from => (From: from, To: everyone)) : [])
            .SelectMany(question => Ask(question.From, question.To, cancellation))
            .DistinctBy(static answer => answer.Address)];
    }

    private static IEnumerable<IPAddress> OwnAddresses() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(static one => one.OperationalStatus == OperationalStatus.Up && one.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(static one => one.GetIPProperties().UnicastAddresses)
            .Select(static address => address.Address)
            .Where(static address => address.AddressFamily == AddressFamily.InterNetwork);

    private static List<DiscoveryAnswer> Ask(IPAddress from, IPEndPoint to, CancellationToken cancellation)
    {
        var answers = new List<DiscoveryAnswer>();

        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { EnableBroadcast = true };
            socket.Bind(new IPEndPoint(from, 0));

            // Asked again, since a datagram may be lost. One address has one answer; a broadcast has to wait for all.
            for (var attempt = 0; attempt < Attempts && (answers.Count == 0 || to.Address.Equals(IPAddress.Broadcast)); attempt++)
            {
                cancellation.ThrowIfCancellationRequested();
                socket.SendTo(s_question, to);
                Collect(socket, answers);
            }
        }
        catch (SocketException)
        {
            // An interface without a route for broadcasts, or an address that nobody has: nobody answers there.
        }

        return answers;
    }

    private static void Collect(Socket socket, List<DiscoveryAnswer> answers)
    {
        var buffer = new byte[QuestionLength];
        var begun = TimeProvider.System.GetTimestamp();

        for (var left = s_patience; left > TimeSpan.Zero && socket.Poll(left, SelectMode.SelectRead); left = s_patience - TimeProvider.System.GetElapsedTime(begun))
        {
            EndPoint sender = new IPEndPoint(IPAddress.Any, 0);
            var length = socket.ReceiveFrom(buffer, ref sender);

            if (DiscoveryAnswer.TryRead(buffer.AsSpan(0, length), ((IPEndPoint)sender).Address) is { } answer)
            {
                answers.Add(answer);
            }
        }
    }
}
