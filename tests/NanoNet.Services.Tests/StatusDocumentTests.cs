using System.Globalization;
using System.Text.Json;
using NanoNet.Services.Configuration;
using NanoNet.Services.Http;
using NanoNet.Services.Network;
using NanoNet.Services.Status;
using Xunit;

namespace NanoNet.Services.Tests;

public class StatusDocumentTests
{
    private static readonly InterfaceAddress s_address =
        new("255.255.255.255", "255.255.255.255", "255.255.255.255", "00:80:e1:01:35:d1", false);

    private readonly Counters _counters = new();
    private readonly HttpResponse _response = new(new byte[ServerLimits.ConnectionBuffer]);

    [Fact]
    public void Get_document_says_who_the_board_is()
    {
        using var json = Get(Document(new Answer()));

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
        var document = Document();

        for (var i = 0; i < Counter.Names.Length; i++)
        {
            _counters.Values[i] = i * 1000L;
        }

        using var first = Get(document);
        _counters.Values[Counter.UdpEchoed] = 9_999_999_999;
        using var second = Get(document);

        Assert.Equal(Counter.UdpEchoed * 1000L, Count(first, "udp.echoed"));
        Assert.Equal(9_999_999_999, Count(second, "udp.echoed"));
        Assert.Equal(Counter.Exceptions * 1000L, Count(second, "exceptions"));
    }

    [Fact]
    public void Get_length_is_the_one_in_the_head_and_never_changes()
    {
        var document = Document(new Answer(), new Answer());
        Get(document).Dispose();
        var length = _response.Length;
        var head = Octets.Text(_response.Octets, _response.HeadLength);
        _counters.Values[Counter.TcpOctetsIn] = long.MaxValue;

        Get(document).Dispose();

        Assert.Equal(length, _response.Length);
        Assert.EndsWith("\r\n\r\n", head);
        Assert.Contains("\r\nContent-Length: " + (length - _response.HeadLength).ToString(CultureInfo.InvariantCulture) + "\r\n", head);
        Assert.Contains("\r\nConnection: close\r\n", head);
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", head);
    }

    [Fact]
    public void Describe_new_address_is_in_the_next_document()
    {
        var document = Document();
        Get(document).Dispose();

        document.Describe(new InterfaceAddress("192.0.2.10", "255.255.255.0", "192.0.2.1", "00:80:e1:01:35:d1", true));

        using var json = Get(document);
        Assert.Equal("192.0.2.10", json.RootElement.GetProperty("network").GetProperty("address").GetString());
        Assert.True(json.RootElement.GetProperty("network").GetProperty("dhcp").GetBoolean());
        Assert.Equal(0, Count(json, "tcp.accepted"));
    }

    private static long Count(JsonDocument json, string name) => json.RootElement.GetProperty("counters").GetProperty(name).GetInt64();

    private StatusDocument Document(params StatusValue[] more)
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
        var document = new StatusDocument(configuration, new SocketBudget(configuration), _counters, more);
        document.Describe(s_address);
        return document;
    }

    private JsonDocument Get(StatusDocument document)
    {
        document.Get(_response);
        return JsonDocument.Parse(Octets.Text(_response.Octets, _response.Length)[_response.HeadLength..]);
    }

    private sealed class Answer : StatusValue
    {
        public override string Name => "answer";

        public override long Read() => 42;
    }
}
