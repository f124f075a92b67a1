using System.Collections.Generic;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Boards;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>The scenarios that NanoNet's own firmware has nothing for, with firmware that has; and that each of them can fail.</summary>
public sealed class TimeoutScenarioTests
{
    private const string Silent = """
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Any, 7)); listener.Listen(1);
        Say("listens");
        var client = listener.Accept();
        client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, KEEP);
        Say(Error(() => client.Receive(new byte[10])) != "none");
        """;

    private const string Connecting = """
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Say("begins");
        Thread.Sleep(1000);
        Say(Error(() => client.Connect(new IPEndPoint(new IPAddress(new byte[] { 192, 0, 2, 1 }), 9))) != "none");
        """;

    private static readonly FirmwareService s_echo = new(FirmwareService.TcpEcho, 7);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keep_alive_scenario_passes_where_it_is_on_and_is_skipped_where_it_is_not(bool isEsp32)
    {
        var profile = await Profile(isEsp32);
        using (var rig = Rig(profile, Silent.Replace("KEEP", "true")))
        {
            new KeepAliveScenario().Run(Line(rig, profile.Board));
        }

        using var without = Rig(profile, Silent.Replace("KEEP", "false"));
        Assert.Throws<ScenarioSkippedException>(() => new KeepAliveScenario().Run(Line(without, profile.Board)));
    }

    [Theory]
    [InlineData("TCP_KEEPIDLE_DEFAULT", 7_300_000)]
    [InlineData("TCP_KEEPINTVL_DEFAULT", 60_000)]
    [InlineData("TCP_KEEPCNT_DEFAULT", 8)]
    [InlineData("TCP_KEEPCNT_DEFAULT", 10)]
    public async Task Keep_alive_scenario_fails_on_a_stack_with_other_settings(string option, long value)
    {
        var profile = await Profile(isEsp32: false);
        using var rig = Rig(profile, Silent.Replace("KEEP", "true"));

        Assert.Throws<ScenarioFailedException>(() => new KeepAliveScenario().Run(Line(rig, With(profile.Board, option, value))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SYN_scenario_passes_where_firmware_connects(bool isEsp32)
    {
        var profile = await Profile(isEsp32);
        using var rig = Rig(profile, Connecting);

        new BoardSynLostScenario().Run(Line(rig, profile.Board));
    }

    [Theory]
    [InlineData("TCP_SYNMAXRTX", 3)]
    [InlineData("TCP_SYNMAXRTX", 5)]
    [InlineData("LWIP_TCP_RTO_TIME", 1000)]
    public async Task SYN_scenario_fails_on_a_stack_with_other_settings(string option, long value)
    {
        var profile = await Profile(isEsp32: false);
        using var rig = Rig(profile, Connecting);

        Assert.Throws<ScenarioFailedException>(() => new BoardSynLostScenario().Run(Line(rig, With(profile.Board, option, value))));
    }

    private static BoardRig Rig(TestProfile profile, string app)
    {
        var rig = new BoardRig(profile, FirmwareCompiler.App(app), clock: new VirtualClock());
        rig.WaitForLines(1);
        return rig;
    }

    private static ScenarioContext Line(BoardRig rig, BoardProfile board) => new(rig.Bench, board, [])
    {
        Firmware = new ScenarioFirmware(rig.Bench.Console, board) { Offer = new ServiceOffer([s_echo], [s_echo], IsDeclared: true) },
    };

    private static BoardProfile With(BoardProfile board, string option, long value) => board with
    {
        Lwip = board.Lwip with { Options = new Dictionary<string, long>(board.Lwip.Options) { [option] = value } },
    };

    private static Task<TestProfile> Profile(bool isEsp32) => isEsp32 ? TestProfile.Esp32 : TestProfile.Stm32;
}
