namespace NanoNet.VirtualBoard.Tests;

/// <summary>The lines that firmware of many tests begins with.</summary>
internal static class FirmwareLines
{
    /// <summary>Listens at port 7.</summary>
    public const string Listen = """
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Any, 7));
        listener.Listen(4);

        """;

    /// <summary>Takes the first client.</summary>
    public const string Accept = "var s = listener.Accept(); var b = new byte[100];\n";

    /// <summary>Makes a UDP socket.</summary>
    public const string Udp = "var u = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp); var b = new byte[100];\n";
}
