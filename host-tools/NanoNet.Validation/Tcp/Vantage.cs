namespace NanoNet.Validation;

/// <summary>How far the capture was taken from an end: what an end does at once, the capture shows only after the way there and back.</summary>
internal static class Vantage
{
    /// <summary>An end that answers the handshake within this is beside the capture.</summary>
    private const long BesideNs = 10_000_000;

    /// <summary>Time from the capture to an end and back as the handshake shows it, the end's own time included; null if it does not.</summary>
    public static long? PathNs(TcpConnection connection, int end)
    {
        if (connection.Options.IsLossless)
        {
            return 0;
        }

        ref var client = ref connection.Ends[connection.Client];

        if (connection.ThirdTimeNs == 0 || client.Syns != 1 || connection.Ends[1 - connection.Client].SynAcks != 1)
        {
            return null;
        }

        return end == connection.Client ? connection.ThirdTimeNs - connection.SynAckTimeNs : connection.SynAckTimeNs - client.SynTimeNs;
    }

    /// <summary>True if what an end sends may be overtaken before the capture has it.</summary>
    public static bool IsAway(TcpConnection connection, int end) => PathNs(connection, end) is > BesideNs;

    /// <summary>True if what an end sends or gets is seen when it does.</summary>
    public static bool IsBeside(TcpConnection connection, int end) => PathNs(connection, end) is <= BesideNs;
}
