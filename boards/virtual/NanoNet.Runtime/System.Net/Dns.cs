using NanoNet.Runtime;

namespace System.Net;

public static class Dns
{
    public static IPHostEntry GetHostEntry(string hostNameOrAddress)
    {
        var interpreter = Interpreter.Current;

        if (hostNameOrAddress is null)
        {
            // The driver fails without saying why, so what is thrown is what an earlier call left.
            interpreter.Sockets.ThrowLeftover();
            return new IPHostEntry { AddressList = [] };
        }

        // No name means this board, which has none.
        return hostNameOrAddress.Length == 0
            ? new IPHostEntry { AddressList = [new IPAddress(interpreter.Board.State.Address)] }
            : new IPHostEntry { HostName = hostNameOrAddress, AddressList = [IPAddress.FromHostOrder(interpreter.Sockets.Resolve(hostNameOrAddress))] };
    }
}
