using System;
using NanoNet.Bench;
using NanoNet.Wire;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A name server at the tester that knows one address for every name, or answers with an error, or not at all.</summary>
internal sealed class NameServer
{
    /// <summary>No error (RFC 1035 section 4.1.1).</summary>
    public const int Found = 0;

    /// <summary>SERVFAIL.</summary>
    public const int ServerFailure = 2;

    /// <summary>NXDOMAIN.</summary>
    public const int NoSuchName = 3;

    private const ushort Port = 53;
    private const int HeaderLength = 12;

    public NameServer(SyntheticHost host, IPv4Address address) => host.ListenUdp(Port, (_, source, port, question, _) =>
    {
        Questions++;

        if (Answer is { } code)
        {
            host.SendUdp(source, new UdpHeader { SourcePort = Port, DestinationPort = port }, Response(question, code, address));
        }
    });

    /// <summary>The response code; null says nothing.</summary>
    public int? Answer { get; set; }

    public int Questions { get; private set; }

    private static byte[] Response(ReadOnlySpan<byte> question, int code, IPv4Address address)
    {
        byte[] record = code != Found ? [] : [0xC0, HeaderLength, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, (byte)(address.Value >> 24), (byte)(address.Value >> 16), (byte)(address.Value >> 8), (byte)address.Value];
        byte[] response = [.. question, .. record];
        response[2] = 0x81;
        response[3] = (byte)(0x80 | code);
        response[7] = (byte)(record.Length != 0 ? 1 : 0);
        return response;
    }
}
