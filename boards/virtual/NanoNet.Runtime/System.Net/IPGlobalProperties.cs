using NanoNet.Runtime;

namespace System.Net.NetworkInformation;

public static class IPGlobalProperties
{
    public static IPAddress GetIPAddress() => new(Interpreter.Current.Board.State.Address);
}
