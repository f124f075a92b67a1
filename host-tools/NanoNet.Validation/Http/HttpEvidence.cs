namespace NanoNet.Validation;

/// <summary>Takes what is found of one connection's HTTP, as long as it is known which response is for which request.</summary>
/// <param name="connection">The connection.</param>
/// <param name="client">Index of the end that asks.</param>
internal struct HttpEvidence(TcpConnection connection, int client)
{
    private readonly TcpConnection _connection = connection;
    private readonly int _client = client;

    /// <summary>True once messages are noted, and judged no more.</summary>
    public bool IsUnjudged { get; set; }

    public readonly TcpConnection Connection => _connection;

    public readonly ref TcpEnd Client => ref _connection.Ends[_client];

    public readonly ref TcpEnd Server => ref _connection.Ends[1 - _client];

    public readonly void Violate(bool isRequest, Fact fact, long frame)
    {
        if (!IsUnjudged)
        {
            _connection.Violate(isRequest ? Client : Server, new Violation(fact, frame));
        }
    }

    public readonly void See(bool isRequest, Fact fact)
    {
        if (!IsUnjudged)
        {
            _connection.See(isRequest ? Client : Server, fact);
        }
    }

    public readonly void State(bool isRequest, bool isRight, Fact kept, Fact broken, long frame)
    {
        if (isRight)
        {
            See(isRequest, kept);
        }
        else
        {
            Violate(isRequest, broken, frame);
        }
    }
}
