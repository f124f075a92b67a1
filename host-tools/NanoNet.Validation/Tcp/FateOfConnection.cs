namespace NanoNet.Validation;

/// <summary>Sums a connection up in one of <see cref="ConnectionFate"/>'s words.</summary>
internal static class FateOfConnection
{
    public static ConnectionFate Of(TcpConnection connection)
    {
        ref var client = ref connection.Ends[connection.Client];
        ref var server = ref connection.Ends[1 - connection.Client];
        var hasServerOpened = server.IsSynSeen;
        var hasClientOpened = client.IsSynSeen || (hasServerOpened && client.Packets > client.Resets);

        // Once both have closed, a reset only tidies up.
        if (client.IsFinSeen && server.IsFinSeen)
        {
            return ConnectionFate.Sf;
        }

        if (connection.IsRefused)
        {
            return ConnectionFate.Rej;
        }

        if (connection.ResetFrom >= 0)
        {
            return connection.ResetFrom == connection.Client
                ? ResetByClient(client, hasServerOpened)
                : ResetByServer(client, hasClientOpened, hasServerOpened);
        }

        if (client.IsFinSeen)
        {
            return hasServerOpened ? ConnectionFate.S2 : ConnectionFate.Sh;
        }

        if (server.IsFinSeen)
        {
            return hasClientOpened ? ConnectionFate.S3 : ConnectionFate.Shr;
        }

        if (client.IsSynSeen && hasServerOpened)
        {
            return ConnectionFate.S1;
        }

        return client.IsSynSeen && server.Packets == 0 ? ConnectionFate.S0 : ConnectionFate.Oth;
    }

    private static ConnectionFate ResetByClient(in TcpEnd client, bool hasServerOpened)
    {
        if (hasServerOpened)
        {
            return ConnectionFate.Rsto;
        }

        return client.IsSynSeen ? ConnectionFate.Rstos0 : ConnectionFate.Oth;
    }

    private static ConnectionFate ResetByServer(in TcpEnd client, bool hasClientOpened, bool hasServerOpened)
    {
        if (!hasClientOpened)
        {
            return ConnectionFate.Rstrh;
        }

        return client.IsSynSeen && !client.IsFinSeen && !hasServerOpened ? ConnectionFate.Rej : ConnectionFate.Rstr;
    }
}
