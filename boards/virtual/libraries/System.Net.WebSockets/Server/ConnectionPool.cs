using System.Collections;

namespace System.Net.WebSockets.Server;

/// <summary>A server's connections by the text of their remote end.</summary>
internal sealed class ConnectionPool
{
    private readonly Hashtable _connections;
    private readonly object _lock = new object();

    public ConnectionPool(int max)
    {
        Max = max;
        _connections = new Hashtable(max);
    }

    public int Max { get; private set; }

    public int Count
    {
        get { return _connections.Count; }
    }

    public string[] Names
    {
        get
        {
            lock (_lock)
            {
                string[] names = new string[_connections.Count];
                _connections.Keys.CopyTo(names, 0);
                return names;
            }
        }
    }

    /// <returns>False when there are as many as there may be.</returns>
    public bool Add(ServerConnection connection)
    {
        if (Count >= Max)
        {
            return false;
        }

        lock (_lock)
        {
            _connections.Add(connection.RemoteEndPoint.ToString(), connection);
        }

        return true;
    }

    public void Remove(string name)
    {
        lock (_lock)
        {
            _connections.Remove(name);
        }
    }

    /// <summary>Null if there is none.</summary>
    public ServerConnection Get(string name)
    {
        return (ServerConnection)_connections[name];
    }
}
