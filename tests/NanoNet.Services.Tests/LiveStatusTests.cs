using System;
using System.Linq;
using System.Text.Json;
using NanoNet.Services.Configuration;
using NanoNet.Services.Network;
using NanoNet.Services.Status;
using Xunit;

namespace NanoNet.Services.Tests;

public class LiveStatusTests
{
    private readonly ScriptedConnection _connection = new((http, counters) =>
    {
        var configuration = new ServiceConfiguration { Firmware = "Test", Version = "1.2", BuildId = "b", Board = "BOARD", HttpPort = 80 };
        var live = new LiveStatus(configuration, new ServiceTable(configuration), counters);
        live.Describe(new InterfaceAddress("192.0.2.10", "255.255.255.0", "192.0.2.1", "00:80:e1:01:35:d1", true));
        http.Routes.Add("/events", live);
    });

    [Fact]
    public void Events_board_comes_first_and_then_numbers_every_second()
    {
        var first = _connection.Answer("GET /events HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n");
        var length = (int)_connection.Client.Sent.Length;
        _connection.Pass(999);
        Assert.Equal(length, _connection.Client.Sent.Length);
        _connection.Pass(1);
        var second = Octets.Text(_connection.Client.Sent.ToArray(), (int)_connection.Client.Sent.Length)[length..];

        Assert.Contains("\r\nContent-Type: text/event-stream\r\n", first);
        Assert.Contains("\r\nConnection: close\r\n", first);
        Assert.Equal("Test", Data(first)[0].GetProperty("firmware").GetString());
        Assert.Equal("http:80", Data(first)[0].GetProperty("services").GetString());
        Assert.Equal(1, Data(first)[1].GetProperty("http.requests").GetInt64());
        Assert.Equal(first.Length - length == 0 ? 1 : 0, Data(second).Length);
        Assert.True(_connection.Slot.IsIdle);
    }

    private static JsonElement[] Data(string events) =>
        [.. events.Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => JsonDocument.Parse(line[6..]).RootElement)];
}
