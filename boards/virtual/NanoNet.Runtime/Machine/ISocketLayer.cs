namespace NanoNet.Runtime;

/// <summary>lwIP's sockets. Nothing here blocks but <see cref="Resolve"/>.</summary>
/// <remarks>Addresses and ports in host order. A result below 0 is -errno.</remarks>
public unsafe interface ISocketLayer
{
    int Socket(int family, int type, int protocol);

    int Bind(int socket, uint address, ushort port);

    int Listen(int socket, int backlog);

    int Accept(int socket, out uint address, out ushort port);

    int Connect(int socket, uint address, ushort port);

    int Receive(int socket, byte* buffer, int length, int flags);

    int ReceiveFrom(int socket, byte* buffer, int length, int flags, out uint address, out ushort port);

    int Send(int socket, byte* buffer, int length, int flags);

    int SendTo(int socket, byte* buffer, int length, int flags, uint address, ushort port);

    int GetSocketName(int socket, out uint address, out ushort port);

    int GetPeerName(int socket, out uint address, out ushort port);

    /// <summary>Level and name are lwIP's numbers.</summary>
    int SetOption(int socket, int level, int name, byte* value, int length);

    /// <summary>Level and name are lwIP's numbers.</summary>
    int GetOption(int socket, int level, int name, byte* value, ref int length);

    int Available(int socket);

    /// <summary>A select of no duration: 1 ready, 0 not; <see cref="LwipError.NetworkDown"/> while the interface is down.</summary>
    int Poll(int socket, int mode);

    int Close(int socket);

    /// <summary>lwIP's DNS client. Blocks every managed thread, as it does on the board.</summary>
    int Resolve(string name, out uint address);
}
