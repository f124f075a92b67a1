using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests.Tcp;

public class ConnectionTableTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Find_from_either_side_names_the_end_that_sends(bool isReversed)
    {
        var table = new ConnectionTable();
        var connection = Connection(0, Endpoint(1, 1000), Endpoint(2, 80));
        table.Add(connection, HashOf(connection));

        var found = isReversed
            ? Find(table, Endpoint(2, 80), Endpoint(1, 1000), out var from)
            : Find(table, Endpoint(1, 1000), Endpoint(2, 80), out from);

        Assert.Same(connection, found);
        Assert.Equal(isReversed ? 1 : 0, from);
        Assert.Null(Find(table, Endpoint(1, 80), Endpoint(2, 1000), out _));
    }

    [Fact]
    public void What_is_added_replaced_and_removed_at_random_is_found_as_in_a_dictionary()
    {
        var random = new Random(1);
        var table = new ConnectionTable();
        var expected = new Dictionary<(TcpEndpoint, TcpEndpoint), TcpConnection>();

        for (var i = 0; i < 50_000; i++)
        {
            // Few endpoints, so that the table is crowded and names are met again.
            var pair = (Endpoint((uint)random.Next(40), 1000), Endpoint((uint)random.Next(100, 140), 80));
            var found = Find(table, pair.Item1, pair.Item2, out _);
            Assert.Same(expected.GetValueOrDefault(pair), found);

            if (found is null)
            {
                expected[pair] = Connection(i, pair.Item1, pair.Item2);
                table.Add(expected[pair], HashOf(expected[pair]));
            }
            else if (random.Next(4) == 0)
            {
                expected[pair] = Connection(i, pair.Item2, pair.Item1);
                table.Replace(found, expected[pair]);
            }
            else
            {
                expected.Remove(pair);
                table.Remove(found);
            }
        }

        Assert.Equal(expected.Count, table.Count);
        Assert.Equal(expected.Values.OrderBy(one => one.FirstFrame), table.InOrder());
    }

    private static TcpConnection? Find(ConnectionTable table, TcpEndpoint source, TcpEndpoint destination, out int from) =>
        table.Find(
            source.Address, source.Port, destination.Address, destination.Port, ConnectionTable.Hash(source.Address, source.Port, destination.Address, destination.Port), out from);

    private static uint HashOf(TcpConnection connection) => ConnectionTable.Hash(
        connection.Endpoint(0).Address, connection.Endpoint(0).Port, connection.Endpoint(1).Address, connection.Endpoint(1).Port);

    private static TcpEndpoint Endpoint(uint host, ushort port) => new(new IPv4Address(0x0A00_0000 + host), port);

    private static TcpConnection Connection(long firstFrame, TcpEndpoint first, TcpEndpoint second)
    {
        var options = new JudgeOptions();
        var turn = new FrameTurn();
        var together = new TrackedTogether(
            options, new MemoryBudget(0), new TlsContext(options, new TlsKeyLog(), new TlsMemory(), turn), new WebSocketKeys([], turn), new Subjects(null));
        return new TcpConnection(firstFrame, first, second, together);
    }
}
