using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>WebSockets of clients who keep RFC 6455, through TLS and without, and of those who do not.</summary>
public class WebSocketTests
{
    private const string Stm32 = "st-stm32f769i-discovery";
    private const string Esp32 = "esp32-olimex";

    // Of websocket_attackers.py.
    private const int Breaches = 11;

    [Theory]
    [InlineData(Stm32, "websocket")]
    [InlineData(Esp32, "everything")]
    public async Task Breach_of_a_rule_is_answered_with_its_code_and_who_does_not_read_is_cut_off(string board, string set)
    {
        using var attacked = await AttackedBoard.Boot(board, set);

        attacked.Withstand(
            () => Talk(attacked, "all refused\n", "websocket_attackers.py", attacked.Address),
            ("webSocket.opened", Breaches + 1),
            ("webSocket.failed", Breaches),
            ("timeout.send", 1));
        attacked.JudgeWire();
    }

    [Theory]
    [InlineData(Stm32, "websocket", "ws")]
    [InlineData(Esp32, "everything", "ws")]
    [InlineData(Esp32, "secure", "wss")]
    public async Task Websockets_and_wsproto_are_served(string board, string set, string scheme)
    {
        using var attacked = await AttackedBoard.Boot(board, set);
        attacked.Withstand(
            () => Talk(attacked, "all passed\n", "websocket_clients.py", [$"{scheme}://{attacked.Address}:{(scheme == "wss" ? 443 : 80)}", .. scheme == "wss" ? [attacked.Authority] : (string[])[]]),
            ("webSocket.opened", 5),
            ("webSocket.failed", 1));
        attacked.JudgeWire("WS-ACCEPT");
    }

    private static void Talk(AttackedBoard attacked, string expected, string client, params string[] arguments)
    {
        var talk = attacked.Run("python3", [AttackedBoard.Client(client), .. arguments]);
        Assert.True(talk.ExitCode == 0, talk.Error);
        Assert.Equal(expected, talk.Output);
    }
}
