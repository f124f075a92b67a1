using System;
using System.Linq;

namespace NanoNet.Validation;

/// <summary>The ports that each host connects from: who sees one cannot tell the next (RFC 6056 section 3).</summary>
/// <remarks>
/// Only connections to another peer than the last one count: algorithms 3 and 4 of RFC 6056 count up, from where an observer of another connection
/// does not know. Ports below 1024 are no ephemeral ones; whoever uses them was told to.
/// </remarks>
internal sealed class PortJudge(Evidence evidence)
{
    /// <summary>What is within so many is next to the last, as stacks that count go by 1 or 2 and leave out what is in use.</summary>
    private const int NearEnough = 16;

    private const ushort FirstEphemeralPort = 1024;

    /// <summary>
    /// A random port is that near to the last once in 2,000 times (33 of 64,512): that half of 20 are, chance does once in 10^27 captures.
    /// A host that counts up is found if the capture holds most of its connections.
    /// </summary>
    private const int Sample = 20;

    private const int GuessedShare = 2;

    private static readonly PopulationVerdict s_verdict = new(Sample, GuessedShare, Fact.TcpPortsUnpredictable, Fact.TcpPortsTooFew);

    private readonly HostTable<Host> _hosts = new();

    /// <summary>Takes a SYN of a host that is judged.</summary>
    public void Take(in FrameStamp frame, in TcpEndpoint from, in TcpEndpoint to)
    {
        if (from.Port < FirstEphemeralPort || _hosts.Of(from.Address) is not { } host)
        {
            return;
        }

        if (host.Port != 0 && to != host.Peer)
        {
            var isNear = Math.Abs(from.Port - host.Port) <= NearEnough;
            host.Guessed.Take(isNear ? new Violation(Fact.TcpPortGuessed, frame.Number, host.Port + 1, from.Port) : null);
        }

        host.Port = from.Port;
        host.Peer = to;
    }

    public void Finish() => s_verdict.State(evidence, _hosts.All.Select(static host => host.Guessed));

    private sealed class Host
    {
        public Population Guessed { get; } = new();

        public ushort Port { get; set; }

        public TcpEndpoint Peer { get; set; }
    }
}
