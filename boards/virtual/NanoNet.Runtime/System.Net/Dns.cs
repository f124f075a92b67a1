using NanoNet.Runtime;

namespace System.Net;

public static class Dns
{
    public static IPHostEntry GetHostEntry(string hostNameOrAddress)
    {
        ArgumentNullException.ThrowIfNull(hostNameOrAddress);
        var interpreter = Interpreter.Current;

        // No name means this board.
        var address = hostNameOrAddress.Length == 0
            ? new IPAddress(interpreter.Board.State.Address)
            : IPAddress.FromHostOrder(interpreter.Sockets.Resolve(hostNameOrAddress));

        return new IPHostEntry { HostName = hostNameOrAddress, AddressList = [address] };
    }
}
