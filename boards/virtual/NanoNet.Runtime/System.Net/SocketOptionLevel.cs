namespace System.Net.Sockets;

public enum SocketOptionLevel
{
    IP = 0,
    Tcp = 6,
    Udp = 17,
    IPv6 = 41,
    Socket = 65535,
}
