using System;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Testing;
using Xunit;

namespace NanoNet.Example.Tests;

/// <summary>What cannot be: named at once, in words.</summary>
public class MisuseTests
{
    [Fact]
    public async Task Board_that_does_not_exist_is_named_with_the_nearest()
    {
        var broken = await Assert.ThrowsAsync<BoardBrokenException>(static () => VirtualBoard.StartAsync("esp23-olimex", cancellation: TestContext.Current.CancellationToken));

        Assert.Contains("esp32-olimex", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_that_was_disposed_of_says_so()
    {
        var board = await VirtualBoard.StartAsync("st-stm32f769i-discovery", cancellation: TestContext.Current.CancellationToken);
        await board.DisposeAsync();
        await board.DisposeAsync();

        Assert.Throws<System.ObjectDisposedException>(() => board.Connect(7));
    }

    [Fact]
    public async Task Firmware_that_is_not_there_is_named()
    {
        var broken = await Assert.ThrowsAsync<BoardBrokenException>(static () => VirtualBoard.StartAsync("esp32-olimex", "bin/MyApp.exe", TestContext.Current.CancellationToken));

        Assert.Contains("no firmware: there is no file /", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_no_firmware_is_refused_with_the_boards_own_words_and_where_its_log_is()
    {
        var app = Path.GetTempFileName();

        try
        {
            var broken = await Assert.ThrowsAsync<BoardBrokenException>(() => VirtualBoard.StartAsync("esp32-olimex", app, TestContext.Current.CancellationToken));

            Assert.Contains("console: ", broken.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(app);
        }
    }

    [Fact]
    public async Task Rule_or_port_that_cannot_be_is_an_argument_exception()
    {
        await using var board = await VirtualBoard.StartAsync("esp32-olimex", cancellation: TestContext.Current.CancellationToken);

        Assert.Throws<ArgumentException>(() => board.Wire.ShouldHold("TPC-*"));
        Assert.Throws<ArgumentOutOfRangeException>(() => board.Connect(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => board.Connect(65536));
    }
}
