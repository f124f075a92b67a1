using System;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The identifiers and ports of each host's DNS queries: who cannot see them cannot guess them (RFC 5452 section 9.2).</summary>
internal sealed class QueryJudge(Evidence evidence)
{
    /// <summary>What is so near to the guess could be tried out at once.</summary>
    private const int NearEnough = 16;

    /// <summary>
    /// A random identifier is that near to one of two guesses once in 1,000 times (66 of 65,536): that more than half of 20 are, chance does once in
    /// 10^27 captures.
    /// </summary>
    private const int Sample = 20;

    private const int GuessedShare = 2;

    /// <summary>A host may ask for both kinds of address, and once more, from one port before it takes another.</summary>
    private const int SamePort = 8;

    private static readonly PopulationVerdict s_verdict = new(Sample, GuessedShare, Fact.DnsIdentifiersUnpredictable, Fact.DnsQueriesTooFew);

    private readonly HostTable<Host> _hosts = new();

    /// <summary>Takes a query of a host that is judged.</summary>
    public void Take(in FrameStamp frame, in InternetAddress source, ushort port, ushort id)
    {
        if (_hosts.Of(source) is not { } host)
        {
            return;
        }

        // The same one once more.
        if (host.Count > 0 && host.Id == id && host.Port == port)
        {
            return;
        }

        if (host.Count > 1)
        {
            host.Identifiers.Take(GuessIdentifier(host, frame, id));
        }

        if (host.Count > 0)
        {
            TakePort(host, frame, port);
        }

        host.Step = unchecked((short)(id - host.Id));
        host.Id = id;
        host.Port = port;
        host.Count++;
    }

    public void Finish()
    {
        s_verdict.State(evidence, _hosts.All.Select(static host => host.Identifiers));

        // What identifiers show is said already: ports can only break the rule.
        foreach (var violation in _hosts.All.Where(static host => host.Ports.Count >= Sample && host.Ports.GuessedCount * GuessedShare > host.Ports.Count)
            .SelectMany(static host => host.Ports.Guessed))
        {
            evidence.Violate(violation);
        }
    }

    private static Violation? GuessIdentifier(Host host, in FrameStamp frame, ushort id)
    {
        var guess = unchecked((ushort)(host.Id + host.Step));

        if (!IsNear(id, guess))
        {
            guess = host.Id;
        }

        return IsNear(id, guess) ? new Violation(Fact.DnsIdentifierGuessed, frame.Number, guess, id) : null;
    }

    private static void TakePort(Host host, in FrameStamp frame, ushort port)
    {
        if (port == host.Port)
        {
            host.SamePortCount++;

            if (host.SamePortCount >= SamePort)
            {
                host.Ports.Take(new Violation(Fact.DnsPortGuessed, frame.Number, port, port));
            }

            return;
        }

        host.SamePortCount = 0;
        host.Ports.Take(IsNear(port, host.Port) ? new Violation(Fact.DnsPortGuessed, frame.Number, host.Port + 1, port) : null);
    }

    private static bool IsNear(ushort number, ushort guess) => Math.Abs((int)unchecked((short)(number - guess))) <= NearEnough;

    private sealed class Host
    {
        public Population Identifiers { get; } = new();

        public Population Ports { get; } = new();

        public int Count { get; set; }

        public ushort Id { get; set; }

        public short Step { get; set; }

        public ushort Port { get; set; }

        public int SamePortCount { get; set; }
    }
}
