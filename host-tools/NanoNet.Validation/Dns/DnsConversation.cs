using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>DNS over TCP: messages with their lengths before them, and responses with their queries (RFC 1035 section 4.2.2, RFC 7766).</summary>
internal sealed class DnsConversation
{
    /// <summary>Queries that wait on one connection; servers let far fewer.</summary>
    private const int MaxQueries = 1024;

    private readonly TcpConnection _connection;
    private StreamPair _streams;
    private readonly DnsStreamReader _fromClient;
    private readonly DnsStreamReader _fromServer;
    private readonly Dictionary<ushort, int> _queries = [];

    private DnsConversation(TcpConnection connection)
    {
        _connection = connection;
        _fromClient = new DnsStreamReader(this, isClient: true);
        _fromServer = new DnsStreamReader(this, isClient: false);
        _streams = new StreamPair(_fromClient, _fromServer, connection.Client);
    }

    /// <summary>Begins with the first data of a connection to a name server's port.</summary>
    /// <returns>Null if it is another port, or where messages begin is not known.</returns>
    public static DnsConversation? TryBegin(TcpConnection connection) =>
        connection.Endpoint(1 - connection.Client).Port == DnsMessage.Port && connection.Ends[0].IsSynSeen && connection.Ends[1].IsSynSeen
            ? new DnsConversation(connection)
            : null;

    public void Add(ref SegmentContext context) => _streams.Add(ref context);

    public void Finish()
    {
        _streams.Finish();
        var isReset = _connection.ResetFrom >= 0;
        _fromClient.Finish(isReset);
        _fromServer.Finish(isReset);
    }

    /// <summary>Takes a whole message.</summary>
    public void Take(bool isClient, ReadOnlySpan<byte> octets, long frame)
    {
        var error = DnsMessage.TryParse(octets, out var message);
        State(isClient, frame, error == WireError.None, Fact.DnsWellFormed, DnsForm.FaultOf(error));

        if (error != WireError.None)
        {
            return;
        }

        See(isClient, Fact.DnsPrefixRight);
        DnsForm.Inspect(message, (isRight, kept, broken) => State(isClient, frame, isRight, kept, broken));

        if (isClient && !message.IsResponse)
        {
            if (_queries.Count < MaxQueries)
            {
                _queries[message.Id] = DnsForm.QuestionOf(message);
            }
        }
        else if (!isClient)
        {
            TakeResponse(message, frame);
        }
    }

    public void See(bool isClient, Fact fact) => _connection.See(_connection.Ends[End(isClient)], fact);

    public void Violate(bool isClient, Fact fact, long frame) => _connection.Violate(_connection.Ends[End(isClient)], new Violation(fact, frame));

    private int End(bool isClient) => isClient ? _connection.Client : 1 - _connection.Client;

    private void TakeResponse(DnsMessage message, long frame)
    {
        if (!message.IsResponse)
        {
            Violate(false, Fact.DnsQueryForAnswer, frame);
        }
        else if (!_queries.TryGetValue(message.Id, out var question))
        {
            Violate(false, Fact.DnsResponseUnasked, frame);
        }
        else if (message.Count(DnsSection.Question) > 0)
        {
            // A zone transfer answers one query with many messages: the query stays.
            State(false, frame, DnsForm.QuestionOf(message) == question, Fact.DnsResponseMatches, Fact.DnsResponseDiffers);
        }
    }

    private void State(bool isClient, long frame, bool isRight, Fact kept, Fact broken)
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
}
