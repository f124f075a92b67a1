using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using NanoNet.Services.Configuration;
using NanoNet.Services.Network;
using NanoNet.Services.Status;
using Xunit;

namespace NanoNet.Services.Tests;

public class StatusDocumentTests
{
    private static readonly InterfaceAddress s_address =
        new("255.255.255.255", "255.255.255.255", "255.255.255.255", "00:80:e1:01:35:d1", false);

    private readonly Counters _counters = new();
    private StatusDocument _document;

    [Fact]
    public void Get_document_says_who_the_board_is()
    {
        Document(new Answer());
        using var json = Get();

        Assert.Equal("0123456789ab", json.RootElement.GetProperty("buildId").GetString());
        Assert.Equal("NanoNet.\"Test\"", json.RootElement.GetProperty("firmware").GetString());
        Assert.Equal("1.2.3", json.RootElement.GetProperty("version").GetString());
        Assert.Equal("ST_STM32F769I_DISCOVERY", json.RootElement.GetProperty("board").GetString());
        Assert.True(json.RootElement.GetProperty("uptimeMs").GetInt64() >= 0);
        Assert.Equal("255.255.255.255", json.RootElement.GetProperty("network").GetProperty("address").GetString());
        Assert.False(json.RootElement.GetProperty("network").GetProperty("dhcp").GetBoolean());
        Assert.Equal(4, json.RootElement.GetProperty("sockets").GetProperty("board").GetInt32());
        Assert.Equal(42, json.RootElement.GetProperty("answer").GetInt32());
    }

    [Fact]
    public void Get_counters_are_what_was_counted()
    {
        Document();

        for (var i = 0; i < Counter.Names.Length; i++)
        {
            _counters.Values[i] = i * 1000L;
        }

        using var first = Get();
        _counters.Values[Counter.UdpEchoed] = 9_999_999_999;
        _counters.SetChanged();
        using var second = Get();

        Assert.Equal(Counter.UdpEchoed * 1000L, Count(first, "udp.echoed"));
        Assert.Equal(9_999_999_999, Count(second, "udp.echoed"));
        Assert.Equal(Counter.Exceptions * 1000L, Count(second, "exceptions"));
    }

    [Fact]
    public void Get_length_is_the_one_in_the_head_and_never_changes()
    {
        Document(new Answer(), new Answer());
        var first = Response();
        _counters.Values[Counter.TcpOctetsIn] = long.MaxValue;

        var second = Response();

        var head = second[..(second.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)];
        Assert.Equal(first.Length, second.Length);
        Assert.Contains("\r\nContent-Length: " + (second.Length - head.Length).ToString(CultureInfo.InvariantCulture) + "\r\n", head);
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", head);
    }

    [Fact]
    public void Get_count_that_is_one_more_after_a_nine_carries()
    {
        Document();
        _counters.Values[Counter.TcpAccepted] = 1998;
        Get().Dispose();

        for (var i = 1999; i < 2012; i++)
        {
            _counters.Values[Counter.TcpAccepted]++;
            using var json = Get();
            Assert.Equal(i, Count(json, "tcp.accepted"));
        }
    }

    [Fact]
    public void Get_document_of_two_sends_is_cut_between_numbers()
    {
        Document(new Answer());
        var connection = Connection();
        connection.Client.Sent = new MemoryStream();
        connection.Receive(Octets.Of("GET /status HTTP/1.1\r\nHost: a\r\n\r\n"));

        var sent = Octets.Text(connection.Client.Sent.ToArray(), (int)connection.Client.Sent.Length);

        Assert.True(connection.Client.Sends.Count <= 2);
        Assert.All(connection.Client.Sends.SkipLast(1), end => Assert.Equal('\n', sent[(int)end - 1]));
    }

    [Fact]
    public void Describe_new_address_is_in_the_next_document()
    {
        Document();
        Get().Dispose();

        _document.Describe(new InterfaceAddress("192.0.2.10", "255.255.255.0", "192.0.2.1", "00:80:e1:01:35:d1", true));

        using var json = Get();
        Assert.Equal("192.0.2.10", json.RootElement.GetProperty("network").GetProperty("address").GetString());
        Assert.True(json.RootElement.GetProperty("network").GetProperty("dhcp").GetBoolean());
        Assert.Equal(0, Count(json, "tcp.accepted"));
    }

    private static long Count(JsonDocument json, string name) => json.RootElement.GetProperty("counters").GetProperty(name).GetInt64();

    private void Document(params StatusValue[] more)
    {
        var configuration = new ServiceConfiguration
        {
            Firmware = "NanoNet.\"Test\"",
            Version = "1.2.3",
            BuildId = "0123456789ab",
            Board = "ST_STM32F769I_DISCOVERY",
            BoardSockets = 4,
            TcpEchoPort = 7,
            UdpEchoPort = 7,
            HttpPort = 80,
        };
        var services = new ServiceTable(configuration);
        _document = new StatusDocument(configuration, services, new SocketBudget(services, configuration), _counters, more);
        _document.Describe(s_address);
    }

    private ScriptedConnection Connection() => new((http, _) => http.Routes.Add("/status", _document));

    private string Response() => Connection().Answer("GET /status HTTP/1.1\r\nHost: a\r\n\r\n");

    private JsonDocument Get()
    {
        var response = Response();
        return JsonDocument.Parse(response[(response.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
    }

    private sealed class Answer : StatusValue
    {
        public override string Name => "answer";

        public override long Read() => 42;
    }
}
