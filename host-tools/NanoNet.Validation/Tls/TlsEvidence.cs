using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>Where all that is seen in one TLS connection is told, for as long as its octets are all there.</summary>
/// <param name="connection">The connection below.</param>
/// <param name="client">Index of the end that is the client of TLS, which need not be the one that opened the connection.</param>
internal sealed class TlsEvidence(TcpConnection connection, int client)
{
    private readonly List<(bool IsClient, Fact Fact, long Frame)> _held = [];

    /// <summary>True once octets of either direction are missing: nobody knows what the next ones follow.</summary>
    public bool IsLossy { get; private set; }

    public TcpEndpoint ServerEndpoint => connection.Endpoint(1 - client);

    /// <summary>True if the beginning of an end's stream is in the capture.</summary>
    public bool IsSynSeen(bool isClient) => EndOf(isClient).IsSynSeen;

    /// <summary>Octets are missing, or cannot be read.</summary>
    public void Lose()
    {
        IsLossy = true;
        connection.SeeAlways(Fact.TlsStreamNotWhole);
    }

    public void See(bool isClient, Fact fact)
    {
        if (!IsLossy)
        {
            connection.See(EndOf(isClient), fact);
        }
    }

    public void SeeAlways(Fact fact) => connection.SeeAlways(fact);

    public void Violate(bool isClient, Fact fact, long frame)
    {
        if (!IsLossy)
        {
            connection.Violate(EndOf(isClient), new Violation(fact, frame));
        }
    }

    /// <summary>Holds a violation back until <see cref="Finish"/>: what seems to come too early may only be before what the capture lacks.</summary>
    public void ViolateAtEnd(bool isClient, Fact fact, long frame) => _held.Add((isClient, fact, frame));

    public void State(bool isClient, bool isRight, Fact kept, Fact broken, long frame)
    {
        if (isRight)
        {
            See(isClient, kept);
        }
        else
        {
            Violate(isClient, broken, frame);
        }
    }

    /// <summary>No more octets will come.</summary>
    public void Finish()
    {
        foreach (var (isClient, fact, frame) in _held)
        {
            Violate(isClient, fact, frame);
        }
    }

    private ref TcpEnd EndOf(bool isClient) => ref connection.Ends[isClient ? client : 1 - client];
}
