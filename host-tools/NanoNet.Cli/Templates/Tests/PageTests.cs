using System;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace $Name$.Tests;

public class PageTests
{
    [Theory]
    [InlineData("st-stm32f769i-discovery", "ST_STM32F769I_DISCOVERY")]
    [InlineData("esp32-olimex", "ESP32_OLIMEX")]
    public async Task Page_names_the_board(string board, string target)
    {
        using var virtualBoard = await VirtualBoard.Start(board, port: 80, ready: "Ready", TestContext.Current.CancellationToken);
        using var client = new HttpClient();

        var page = await client.GetStringAsync(virtualBoard.Address, TestContext.Current.CancellationToken);

        Assert.Equal($"Hello from $Name$ on {target}\n", page);
    }
}
