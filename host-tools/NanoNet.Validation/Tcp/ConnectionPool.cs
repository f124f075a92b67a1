using System.Collections.Generic;
using System.Threading;

namespace NanoNet.Validation;

/// <summary>Connections that were let go, for those that begin: a large object that has grown old costs the collector most.</summary>
internal sealed class ConnectionPool(TrackedTogether together)
{
    /// <summary>As many as linger at most; more are kept by nobody.</summary>
    private const int MaxKept = 4096;

    // Connections are let go on whatever thread puts the results together.
    private readonly Lock _lock = new();
    private readonly Stack<TcpConnection> _kept = [];

    /// <summary>A connection in which nothing has happened yet.</summary>
    public TcpConnection Begin(long firstFrame, in TcpEndpoint first, in TcpEndpoint second)
    {
        TcpConnection? connection;

        lock (_lock)
        {
            _kept.TryPop(out connection);
        }

        if (connection is null)
        {
            return new TcpConnection(firstFrame, first, second, together);
        }

        connection.Begin(firstFrame, first, second);
        return connection;
    }

    /// <summary>Takes a connection that nobody refers to any more.</summary>
    public void Return(TcpConnection connection)
    {
        lock (_lock)
        {
            if (_kept.Count < MaxKept)
            {
                _kept.Push(connection);
            }
        }
    }
}
