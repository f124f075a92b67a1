// compiles
using System.Net.Sockets;

public class P
{
    public static void Main()
    {
        using (var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
        {
            lock (socket)
            {
                byte[] table = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
                System.Console.WriteLine($"{table.Length}:{socket.Available}");
            }
        }

        foreach (var item in new System.Collections.ArrayList())
        {
            System.Console.WriteLine(item.ToString());
        }
    }

    ~P()
    {
    }
}
