using System;

namespace NanoNet.Benchmarks;

/// <summary>Flows by their keys, in one array: a flow is at the place of its hash or, where others are, soon behind it.</summary>
internal sealed class FlowTable
{
    private Flow[] _flows = new Flow[1 << 16];

    public int Count { get; private set; }

    /// <summary>Finds a flow, which is empty if it was not there.</summary>
    public ref Flow Find(in FlowKey key)
    {
        ref var flow = ref Place(key);

        if (flow.Packets > 0)
        {
            return ref flow;
        }

        if (Count * 2 >= _flows.Length)
        {
            Grow();
            flow = ref Place(key);
        }

        Count++;
        flow.Key = key;
        return ref flow;
    }

    private ref Flow Place(in FlowKey key)
    {
        var flows = _flows;
        var at = key.Hash() & (uint)(flows.Length - 1);

        while (flows[at].Packets > 0 && flows[at].Key != key)
        {
            at = (at + 1) & (uint)(flows.Length - 1);
        }

        return ref flows[at];
    }

    private void Grow()
    {
        var before = _flows;
        _flows = new Flow[before.Length * 2];

        foreach (ref readonly var flow in before.AsSpan())
        {
            if (flow.Packets > 0)
            {
                Place(flow.Key) = flow;
            }
        }
    }
}
