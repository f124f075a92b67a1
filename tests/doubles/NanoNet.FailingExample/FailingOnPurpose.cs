using System.Threading.Tasks;
using NanoNet.Testing;
using Xunit;

namespace NanoNet.FailingExample;

/// <summary>Tests that fail, each in another way, and one that does not: what they leave behind is looked at by others.</summary>
public class FailingOnPurpose
{
    private const int Closed = 4711;
    private const int Echo = 7;

    [Fact]
    public async Task Expectation_of_the_board()
    {
        await using var board = await VirtualBoard.StartAsync("st-stm32f769i-discovery", cancellation: TestContext.Current.CancellationToken);

        board.Script(Closed).Open();
    }

    [Fact]
    public async Task Assertion_of_xunit()
    {
        await using var board = await VirtualBoard.StartAsync("st-stm32f769i-discovery", cancellation: TestContext.Current.CancellationToken);
        board.Connect(Echo).ExpectEcho(new byte[10]);

        Assert.Equal(0, board.Wire.FrameCount);
    }

    [Fact]
    public async Task Rule_that_nothing_is_about()
    {
        await using var board = await VirtualBoard.StartAsync("st-stm32f769i-discovery", cancellation: TestContext.Current.CancellationToken);

        board.Wire.ShouldHold("HTTP-*");
    }

    [Fact]
    public async Task Nothing()
    {
        await using var board = await VirtualBoard.StartAsync("st-stm32f769i-discovery", cancellation: TestContext.Current.CancellationToken);

        board.Connect(Echo).ExpectEcho(new byte[10]);
    }
}
