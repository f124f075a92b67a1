using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What an exchange with each service costs on the interpreter: IL instructions, and what is put on the heap.</summary>
/// <remarks>All of the firmware's instructions count, those of the loop and of the ports that nobody talks to included. Budgets are about a tenth above what was
/// measured when they were set.</remarks>
[Collection(InstrumentedCollection.Name)]
public class ServiceCostTests
{
    private const int Exchanges = 10_000;
    private const string Http = "BoardSockets = 4, UdpEchoPort = 7, HttpPort = 80";
    private const string Everything =
        "BoardSockets = 16, TcpEchoPort = 7, DiscardPort = 9, ChargenPort = 19, DaytimePort = 13, LinePort = 2323, UdpEchoPort = 7, InformationPort = 6266, HttpPort = 80";

    private const string WebSocket = "BoardSockets = 4, UdpEchoPort = 7, HttpPort = 80, WebSockets = 1";

    // A text of 100 octets behind its masking key, which changes lower case letters into others; and a Close with 1000.
    private const string Message =
        "\u0081\u00e4\u0001\u0002\u0003\u0004abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghij";

    private const string Close = "\u0088\u0082\u0001\u0002\u0003\u0004\u0002\u00ea";
    private const string OneLine = "GET /status HTTP/1.0\r\n\r\n";
    private const string Kept = "GET /status HTTP/1.1\r\nHost: 192.0.2.10\r\n\r\n";
    private const string Browser =
        "GET / HTTP/1.1\r\nHost: 192.0.2.10\r\nConnection: keep-alive\r\nUpgrade-Insecure-Requests: 1\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64) "
        + "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36\r\nAccept: text/html,application/xhtml+xml,application/xml;q=0.9,"
        + "image/avif,image/webp,image/apng,*/*;q=0.8\r\nAccept-Encoding: gzip, deflate\r\nAccept-Language: en-US,en;q=0.9\r\n\r\n";

    private const string Secure = "BoardSockets = 4, InformationPort = 6266, HttpsPort = 443, Certificate = \"of the test\", CertificateKey = \"of the test\"";

    // What Accept makes: the client's socket. A kept connection is a new one after so many requests.
    private const string OfAccept = "System.Net.Sockets.Socket";

    // What ReceiveFrom makes: the sender.
    private const string OfReceiveFrom = "System.Net.IPAddress";

    // The stream of TLS, which the API makes for a connection, beside the socket of Accept.
    private const string OfHandshake = "System.Net.Security.SslStream System.Net.Sockets.Socket";

    public static TheoryData<string, string, ushort, bool, string, ClientHabit, int, string> Services => new()
    {
        { "GET /status, one line of head, a connection each", Http, 80, false, OneLine, ClientHabit.WaitsForTheEnd, 2_750, OfAccept },
        { "GET /status on a kept connection", Http, 80, false, Kept, ClientHabit.AsksAgain, 2_750, OfAccept },
        { "GET / of a browser on a kept connection", Http, 80, false, Browser, ClientHabit.AsksAgain, 5_000, OfAccept },
        { "GET /status beside every other service", Everything, 80, false, Kept, ClientHabit.AsksAgain, 2_850, OfAccept },
        { "GET /status through TLS on a kept connection", Secure, 443, false, Kept, ClientHabit.AsksAgain, 3_300, OfHandshake },
        { "GET /status through TLS, a connection each", Secure, 443, false, OneLine, ClientHabit.WaitsForTheEnd, 5_000, OfHandshake },
        { "404", Http, 80, false, "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n", ClientHabit.AsksAgain, 2_050, OfAccept },
        { "200, GET /events, an event a second", Http, 80, false, "GET /events HTTP/1.1\r\nHost: a\r\n\r\n", ClientHabit.Listens, 13_500, "" },
        { "206, ten octets of a file", Http, 80, false, "GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=10-19\r\n\r\n", ClientHabit.AsksAgain, 3_800, OfAccept },
        { "206, the last octets of a file", Http, 80, false, "GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=-10\r\n\r\n", ClientHabit.AsksAgain, 3_900, OfAccept },
        { "416, a range beyond the file", Http, 80, false, "GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=99999-\r\n\r\n", ClientHabit.AsksAgain, 3_000, OfAccept },
        { "200, POST of 100 octets", Http, 80, false, "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n" + Octets, ClientHabit.AsksAgain, 3_400, OfAccept },
        { "200, POST in two chunks", Http, 80, false, "POST /upload HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n" + Octets + "\r\n64\r\n" + Octets + "\r\n0\r\n\r\n", ClientHabit.AsksAgain, 4_750, OfAccept },
        { "405, POST to a page that takes none", Http, 80, false, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n" + Octets, ClientHabit.WaitsForTheEnd, 3_400, OfAccept },
        { "TCP echo of 100 octets", Everything, 7, false, Octets, ClientHabit.AsksAgain, 420, "" },
        { "TCP echo, a connection each", Everything, 7, false, Octets, ClientHabit.Closes, 1_300, OfAccept },
        { "discard of 100 octets", Everything, 9, false, Octets, ClientHabit.ExpectsNothing, 320, "" },
        { "chargen, a piece of seven lines", Everything, 19, false, "", ClientHabit.Listens, 3_400, "" },
        { "WebSocket echo of 100 octets of text", WebSocket, 80, false, Message, ClientHabit.AsksAgain, 4_200, "" },
        { "WebSocket ping", WebSocket, 80, false, "\u0089\u0084abcd....", ClientHabit.AsksAgain, 1_500, "" },
        { "WebSocket session: handshake, a message, close", WebSocket, 80, false, WebSocketOpening.Request + Message + Close, ClientHabit.WaitsForTheEnd, 32_000, OfAccept },
        { "daytime", Everything, 13, false, "", ClientHabit.WaitsForTheEnd, 900, OfAccept },
        { "a line", Everything, 2323, false, "a line of text\r\n", ClientHabit.AsksAgain, 560, "" },
        { "a line session", Everything, 2323, false, "a line of text\r\nbye\r\n", ClientHabit.WaitsForTheEnd, 1_500, OfAccept },
        { "info: who the board is", Everything, 6266, true, "NANONET WHO".PadRight(400), ClientHabit.Moves, 1_200, OfReceiveFrom },
        { "info: how the board is", Everything, 6266, true, "NANONET STATUS".PadRight(1400), ClientHabit.Moves, 9_000, OfReceiveFrom },
        { "UDP echo of 100 octets", Http, 7, true, Octets, ClientHabit.AsksAgain, 420, OfReceiveFrom },
        { "UDP echo beside every other service", Everything, 7, true, Octets, ClientHabit.AsksAgain, 700, OfReceiveFrom },
    };

    // ServerLimits.MaxRequests.
    private const int RequestsOfConnection = 1000;

    private static string Octets => new('x', 100);

    [Theory]
    [MemberData(nameof(Services))]
    public void Exchange_stays_in_its_budget_of_instructions_and_allocates_nothing_of_its_own(
        string name, string configuration, ushort port, bool isUdp, string request, ClientHabit habit, int budget, string allocated)
    {
        var measured = ServiceMeasurement.Of(configuration, port, isUdp, request, habit, Exchanges, configuration == WebSocket && habit == ClientHabit.AsksAgain ? WebSocketOpening.Request : "");

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}: {measured.Instructions:F0} IL instructions; {string.Join(", ", measured.Allocated)}"));
        TestContext.Current.TestOutputHelper?.WriteLine(measured.Dearest);
        AssertStatus(name, measured);
        Assert.True(
            measured.Instructions <= budget, string.Create(CultureInfo.InvariantCulture, $"{name}: {measured.Instructions:F0} IL instructions, the budget is {budget}: {measured.Dearest}"));
        Assert.Equal(allocated, string.Join(" ", measured.Allocated.Keys.Order(StringComparer.Ordinal)));
        Assert.All(measured.Allocated, one => Assert.InRange(one.Value, 1, MostOf(one.Key, habit)));
    }

    // Where the name begins with a status, that is what is measured.
    private static void AssertStatus(string name, ServiceMeasurement measured)
    {
        if (char.IsAsciiDigit(name[0]))
        {
            Assert.StartsWith("HTTP/1.1 " + name[..3], Encoding.ASCII.GetString([.. measured.Client.Answer]), StringComparison.Ordinal);
        }
    }

    // ReceiveFrom makes the address twice.
    private static int MostOf(string type, ClientHabit habit) => type switch
    {
        OfReceiveFrom => 2 * Exchanges,
        _ when habit == ClientHabit.AsksAgain => (Exchanges / RequestsOfConnection) + 1,
        _ => Exchanges + 1,
    };
}
