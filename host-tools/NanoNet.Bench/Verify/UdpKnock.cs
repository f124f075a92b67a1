using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A datagram that asks whether anybody sends it back.</summary>
internal sealed class UdpKnock : IDisposable
{
    private readonly SyntheticHost _host;
    private readonly ushort _ours;

    public UdpKnock(SyntheticHost host, IPv4Address address, ushort port, Action opened)
    {
        _host = host;
        _ours = host.NextPort();

        host.ListenUdp(_ours, (_, source, sourcePort, data, _) =>
        {
            if (source == address && sourcePort == port && data.SequenceEqual("anybody there?"u8))
            {
                IsAnswered = true;
                opened();
            }
        });
        host.SendUdp(address, new UdpHeader { SourcePort = _ours, DestinationPort = port }, "anybody there?"u8);
    }

    /// <summary>True once it has come back.</summary>
    public bool IsAnswered { get; private set; }

    public void Dispose() => _host.CloseUdp(_ours);
}
