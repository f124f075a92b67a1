using System.Net.Sockets;

namespace System.Net;

/// <summary>A connection between two requests.</summary>
internal sealed class ParkedConnection
{
    private const int MicrosecondsPerMillisecond = 1000;

    private readonly HttpListener _listener;
    private readonly HttpOutput _connection;

    public ParkedConnection(HttpListener listener, HttpOutput connection)
    {
        _listener = listener;
        _connection = connection;
    }

    public void Wait()
    {
        try
        {
            _connection.Socket.Poll(HttpLimits.KeepAlive * MicrosecondsPerMillisecond, SelectMode.SelectRead);

            if (_connection.Socket.Available > 0)
            {
                _listener.Enqueue(_connection);
            }
            else
            {
                // The peer closed, or sent nothing all the time.
                _connection.Dispose();
            }
        }
        catch
        {
            // It was closed meanwhile.
        }
    }
}
