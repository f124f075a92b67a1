using System.Net.Sockets;

namespace System.Net;

/// <summary>Socket options that are wished for; a stack that refuses one is good enough.</summary>
internal static class SocketTuning
{
    public static void TrySet(Socket socket, SocketOptionLevel level, SocketOptionName name, bool value)
    {
        try
        {
            socket.SetSocketOption(level, name, value);
        }
        catch
        {
            // It serves without.
        }
    }
}
