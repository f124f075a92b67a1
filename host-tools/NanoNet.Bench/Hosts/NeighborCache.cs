using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A synthetic host's ARP cache, with the frames that wait for an answer.</summary>
/// <remarks>RFC 1122 section 2.3.2: frames to an unresolved neighbour are kept; no more than one request a second for it.</remarks>
internal sealed class NeighborCache
{
    private const int MaxHeld = 64;
    private const int MaxRequests = 3;
    private static readonly TimeSpan s_requestInterval = TimeSpan.FromSeconds(1);

    private readonly Pump _pump;
    private readonly Action<IPv4Address> _request;
    private readonly TransmitFrame _transmit;
    private readonly Dictionary<IPv4Address, MacAddress> _known = [];
    private readonly Dictionary<IPv4Address, Resolution> _resolving = [];

    public NeighborCache(Pump pump, Action<IPv4Address> request, TransmitFrame transmit)
    {
        _pump = pump;
        _request = request;
        _transmit = transmit;
    }

    public delegate void TransmitFrame(ReadOnlySpan<byte> frame);

    /// <summary>The hardware address, or all zeros if it is not known (yet).</summary>
    public MacAddress Find(IPv4Address address) =>
        address.IsBroadcast ? MacAddress.Broadcast : _known.GetValueOrDefault(address);

    /// <summary>Keeps a frame whose destination is not known and asks for it.</summary>
    /// <returns>False if the destination is known: the caller sends.</returns>
    public bool Hold(IPv4Address address, ReadOnlySpan<byte> frame)
    {
        if (address.IsBroadcast || _known.ContainsKey(address))
        {
            return false;
        }

        if (_resolving.TryGetValue(address, out var resolution))
        {
            if (resolution.Held.Count < MaxHeld)
            {
                resolution.Held.Enqueue(frame.ToArray());
            }

            return true;
        }

        var begun = new Resolution();
        begun.Held.Enqueue(frame.ToArray());
        begun.Timer = _pump.CreateTimer(() => RequestAgain(address, begun));
        _resolving.Add(address, begun);
        begun.Timer.Set(s_requestInterval);
        _request(address);
        return true;
    }

    /// <param name="address">Whose.</param>
    /// <param name="mac">Its hardware address.</param>
    /// <param name="add">Take it even if nobody asked and it was not known.</param>
    public void Learn(IPv4Address address, MacAddress mac, bool add)
    {
        var isWanted = _resolving.Remove(address, out var resolution);

        if (!add && !isWanted && !_known.ContainsKey(address))
        {
            return;
        }

        _known[address] = mac;
        resolution?.Timer?.Stop();

        while (resolution is not null && resolution.Held.TryDequeue(out var frame))
        {
            mac.Write(frame);
            _transmit(frame);
        }
    }

    /// <summary>Drops what is known of an address, as if its time were over.</summary>
    public void Forget(IPv4Address address) => _known.Remove(address);

    private void RequestAgain(IPv4Address address, Resolution resolution)
    {
        resolution.Requests++;

        if (resolution.Requests >= MaxRequests)
        {
            _resolving.Remove(address);
            return;
        }

        resolution.Timer?.Set(s_requestInterval);
        _request(address);
    }

    private sealed class Resolution
    {
        public Queue<byte[]> Held { get; } = new();

        public PumpTimer? Timer { get; set; }

        public int Requests { get; set; }
    }
}
