using System;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Testing;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.FailingExample;

/// <summary>Tests of a board on the desk, where there is a desk: one that passes and one that fails on purpose.</summary>
public class OnDesk
{
    private const int Closed = 4711;
    private const int Echo = 7;

    // A busy machine's time is the board's too.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Board_is_rebooted_heard_talked_to_and_judged()
    {
        await using var board = await Start();

        board.Connect(Echo).ExpectEcho(Encoding.ASCII.GetBytes("tomatoes"), s_patience);
        var script = board.Script(Echo);
        script.SendSyn();
        script.Expect(TcpControlBits.Syn | TcpControlBits.Ack);
        script.SendReset();

        Assert.Contains(board.Console.All, static line => line == "Ready");
        Assert.Empty(board.Console.Exceptions);
        board.Wire.ShouldHold("TCP-3WHS", "DHCP-DORA");
    }

    [Fact]
    public async Task Board_refuses_where_it_should_not()
    {
        await using var board = await Start();

        board.Connect(Closed);
    }

    [Fact]
    public async Task Board_without_a_serial_port_goes_on_as_it_is()
    {
        await using var board = await Start("field");

        board.Connect(Echo).ExpectEcho(Encoding.ASCII.GetBytes("tomatoes"), s_patience);

        Assert.Empty(board.Console.All);
        board.Wire.ShouldHold("TCP-3WHS");
    }

    [Fact]
    public async Task Board_on_its_own_USB_is_talked_to_although_nobody_heard_it_start()
    {
        await using var board = await Start("palthree");

        board.Connect(Echo).ExpectEcho(Encoding.ASCII.GetBytes("tomatoes"), s_patience);

        Assert.DoesNotContain(board.Console.All, static line => line == "Ready");
        board.Wire.ShouldHold("TCP-3WHS");
    }

    private static Task<PhysicalBoard> Start(string name = "greenhouse")
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("NANONET_DESK") is { Length: > 0 }, "there is no desk");
        return PhysicalBoard.StartAsync(name, TestContext.Current.CancellationToken);
    }
}
