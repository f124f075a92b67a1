using System;
using System.Threading.Tasks;
using NanoNet.Testing;
using Xunit;

namespace NanoNet.Example.Tests;

/// <summary>What a user of the library writes first.</summary>
public class WebServerTests
{
    [Theory]
    [InlineData("st-stm32f769i-discovery")]
    [InlineData("esp32-olimex")]
    public async Task Page_is_served_and_every_rule_of_TCP_and_HTTP_holds(string name)
    {
        await using var board = await VirtualBoard.StartAsync(name, cancellation: TestContext.Current.CancellationToken);

        var client = board.Connect(80);
        client.Write($"GET / HTTP/1.1\r\nHost: {board.Address}\r\nConnection: close\r\n\r\n");
        var answer = client.ReadTextToEnd();
        client.Close();
        client.ExpectClosed();

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer, StringComparison.Ordinal);
        board.Wire.ShouldHold("TCP-*", "HTTP-*");
    }

    [Fact]
    public async Task Firmware_says_who_it_is_and_throws_nothing()
    {
        await using var board = await VirtualBoard.StartAsync("st-stm32f769i-discovery", cancellation: TestContext.Current.CancellationToken);

        Assert.StartsWith("NanoNet NanoNet.Stm32 ", board.Console.Expect("^NanoNet NanoNet"), StringComparison.Ordinal);
        board.Console.Expect("^Ready$");
        Assert.Empty(board.Console.Exceptions);
    }
}
