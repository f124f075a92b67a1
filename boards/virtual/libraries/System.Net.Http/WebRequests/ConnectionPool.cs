using System.Collections;
using System.Net.Sockets;
using System.Threading;

namespace System.Net;

/// <summary>Connections of the client that are kept for a further request to the same host and port.</summary>
internal static class ConnectionPool
{
    private static readonly ArrayList s_connections = new ArrayList();
    private static Timer s_timer;

    public static void Add(HttpInput connection)
    {
        lock (s_connections)
        {
            s_connections.Add(connection);

            if (s_connections.Count == 1)
            {
                SetTimer();
            }
        }
    }

    public static void Remove(HttpInput connection)
    {
        lock (s_connections)
        {
            s_connections.Remove(connection);
        }
    }

    /// <summary>A connection that is free; null if there is none. Those that have failed meanwhile are closed.</summary>
    /// <param name="peer">Host and port.</param>
    public static HttpInput Take(string peer)
    {
        lock (s_connections)
        {
            for (int i = 0; i < s_connections.Count; i++)
            {
                HttpInput connection = (HttpInput)s_connections[i];

                if (connection.Peer != peer || connection.IsInUse)
                {
                    continue;
                }

                if (IsAlive(connection))
                {
                    connection.IsInUse = true;
                    connection.LastUsed = DateTime.UtcNow;
                    return connection;
                }

                s_connections.RemoveAt(i);
                connection.Dispose();
                i--;
            }

            return null;
        }
    }

    private static bool IsAlive(HttpInput connection)
    {
        try
        {
            return connection.Socket.Poll(-1, SelectMode.SelectWrite);
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static void SetTimer()
    {
        if (s_timer == null)
        {
            s_timer = new Timer(CloseIdle, null, HttpLimits.KeepAlive, Timeout.Infinite);
        }
        else
        {
            s_timer.Change(HttpLimits.KeepAlive, Timeout.Infinite);
        }
    }

    private static void CloseIdle(object unused)
    {
        lock (s_connections)
        {
            DateTime now = DateTime.UtcNow;

            for (int i = s_connections.Count - 1; i >= 0; i--)
            {
                HttpInput connection = (HttpInput)s_connections[i];

                if ((now - connection.LastUsed).TotalMilliseconds > HttpLimits.KeepAlive)
                {
                    s_connections.RemoveAt(i);
                    connection.Dispose();
                }
            }

            if (s_connections.Count > 0)
            {
                SetTimer();
            }
        }
    }
}
