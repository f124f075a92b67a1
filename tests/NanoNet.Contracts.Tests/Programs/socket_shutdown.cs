// CSC CS1061
using System.Net.Sockets;

public class P
{
    public static void Main()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Shutdown(2);
    }
}
