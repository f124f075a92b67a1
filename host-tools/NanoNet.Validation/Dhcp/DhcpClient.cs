using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What the capture has shown of one DHCP client, known by its chaddr.</summary>
internal sealed class DhcpClient
{
    // More than any client has open; who sends more is a flood, of which the latest are kept.
    private const int MaxKept = 16;

    private readonly List<DhcpTransaction> _transactions = [];
    private readonly List<DhcpOffer> _offers = [];

    /// <summary>True if something was dropped, so that its absence means nothing.</summary>
    public bool HasForgotten { get; private set; }

    /// <summary>Server of the lease that was acknowledged last; null if none is known.</summary>
    public IPv4Address? LeaseServer { get; private set; }

    /// <summary>When the lease enters REBINDING (T2); null if that is not known.</summary>
    public long? RebindingNs { get; private set; }

    public bool TryGetTransaction(uint id, out DhcpTransaction transaction)
    {
        var index = _transactions.FindIndex(known => known.Id == id);
        transaction = index < 0 ? default : _transactions[index];
        return index >= 0;
    }

    public void Ask(uint id, DhcpMessageType type, bool wantsBroadcast)
    {
        TryGetTransaction(id, out var before);
        _transactions.RemoveAll(known => known.Id == id);
        Keep(_transactions, new DhcpTransaction(
            id,
            before.IsDiscover || type == DhcpMessageType.Discover,
            before.IsRequest || type is DhcpMessageType.Request or DhcpMessageType.Inform,
            wantsBroadcast));
    }

    public void Offer(in DhcpOffer offer) => Keep(_offers, offer);

    public IReadOnlyList<DhcpOffer> OffersOf(IPv4Address server) => [.. _offers.Where(offer => offer.Server == server)];

    public bool HasOffer(uint transactionId) => _offers.Exists(offer => offer.TransactionId == transactionId);

    /// <summary>A lease began or was extended: offers are a thing of the past.</summary>
    public void Lease(IPv4Address? server, long? rebindingNs)
    {
        _offers.Clear();
        LeaseServer = server;
        RebindingNs = rebindingNs;
    }

    private void Keep<T>(List<T> list, in T item)
    {
        if (list.Count == MaxKept)
        {
            list.RemoveAt(0);
            HasForgotten = true;
        }

        list.Add(item);
    }
}
