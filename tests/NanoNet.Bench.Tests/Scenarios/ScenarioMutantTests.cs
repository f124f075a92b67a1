using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class ScenarioMutantTests
{
    // A board answers in well under a millisecond; what does not come in this time does not come.
    private static readonly TimeSpan s_shortPatience = TimeSpan.FromSeconds(0.5);

    // What a lie left behind on the board may hold a slot until it gives way, after 3 s.
    private static readonly TimeSpan s_longPatience = TimeSpan.FromSeconds(10);

    // These look at the console, the build or the boot, not at frames; their tests are below.
    private static readonly string[] s_withoutFrames = ["BOOT-BANNER", "BOOT-IDENTITY", "BOOT-CLEAN", "DHCP-BOUND"];

    // NanoNet's firmware does not do what these are about: tests of the virtual board's sockets run them, and their mutants, with firmware that does.
    private static readonly string[] s_ofOtherFirmware = ["TCP-KEEPALIVE", "TCP-SYN-GIVE-UP"];

    [Fact]
    public void Every_scenario_has_a_mutant() =>
        Assert.Equal([], ScenarioCatalog.All.Select(static one => one.Id).Except(s_withoutFrames).Except(s_ofOtherFirmware).Except(ScenarioMutants.All.Select(static one => one.ScenarioId)));

    [Theory]
    [InlineData(BuiltBoard.Stm32, false)]
    [InlineData(BuiltBoard.Stm32, true)]
    [InlineData(BuiltBoard.Esp32, false)]
    [InlineData(BuiltBoard.Esp32, true)]
    public void Every_mutant_fails_its_scenario(string name, bool isDhcp)
    {
        using var built = new BuiltBoard(name);
        var cable = new LyingCable();
        var network = isDhcp ? BoardNetwork.Dhcp : BoardNetwork.Static;
        using var bench = new TestBench(new VirtualClock(), cable, null, network, 1, TestContext.Current.CancellationToken);
        bench.Start(built.Setup with { Network = network });
        bench.PowerOn();
        List<string> survivors = [];

        foreach (var mutant in ScenarioMutants.All.Where(one => isDhcp == one.ScenarioId.StartsWith("DHCP-", StringComparison.Ordinal)))
        {
            // Without the lie it passes, so that what fails below is the lie.
            var honest = Run(bench, built, mutant.ScenarioId, s_longPatience, cable);

            if (honest == ScenarioOutcome.Skipped)
            {
                continue;
            }

            mutant.Lie(cable);
            var lying = Run(bench, built, mutant.ScenarioId, s_shortPatience, cable);

            if (honest != ScenarioOutcome.Passed || lying != ScenarioOutcome.Failed)
            {
                survivors.Add($"{mutant.ScenarioId}, a board that {mutant.Defect}: {lying}; without that: {honest}");
            }
        }

        Assert.Equal([], survivors);
    }

    [Fact]
    public void Banner_of_another_firmware_fails()
    {
        using var bench = Bench(BoardNetwork.Static);
        Say(bench, "NanoNet NanoNet.Other 0.1.0 build 0123456789ab on X\nNetwork 192.0.2.10 mask 255.255.255.0 gateway 192.0.2.1 mac 02:00:00:00:00:01 static\n");

        Assert.Throws<ScenarioFailedException>(() => new BootBannerScenario().Run(Context(bench)));
    }

    [Fact]
    public void Missing_banner_fails()
    {
        using var bench = Bench(BoardNetwork.Static);

        Assert.Throws<ScenarioFailedException>(() => new BootBannerScenario().Run(Context(bench)));
    }

    [Theory]
    [InlineData("aa", "bb")]
    [InlineData("aa", null)]
    [InlineData(null, "bb")]
    public void Hash_that_differs_or_is_missing_fails(string? loaded, string? device)
    {
        using var bench = Bench(BoardNetwork.Static);
        BoardAssembly[] assemblies = [new("Right", "1.0", "cc", "CC"), new("Wrong", "1.0", loaded, device)];

        Assert.Throws<ScenarioFailedException>(() => new IdentityScenario().Run(Context(bench, assemblies)));
    }

    [Fact]
    public void Uncaught_exception_on_the_console_fails()
    {
        using var bench = Bench(BoardNetwork.Static);
        Say(bench, "    ++++ Exception System.NullReferenceException - 0x00000000 (1) ++++\n");

        Assert.Throws<ScenarioFailedException>(() => new ConsoleCleanScenario().Run(Context(bench)));
    }

    [Fact]
    public void Address_without_a_dhcp_exchange_fails()
    {
        using var bench = Bench(BoardNetwork.Dhcp);

        Assert.Throws<ScenarioFailedException>(() => new DhcpScenario().Run(Context(bench)));
    }

    private static ScenarioOutcome Run(TestBench bench, BuiltBoard built, string id, TimeSpan patience, LyingCable cable)
    {
        var context = new ScenarioContext(bench, built.Profile, [], patience);

        try
        {
            ScenarioCatalog.All.Single(one => one.Id == id).Run(context);
            return ScenarioOutcome.Passed;
        }
        catch (ScenarioFailedException)
        {
            return ScenarioOutcome.Failed;
        }
        catch (ScenarioSkippedException)
        {
            return ScenarioOutcome.Skipped;
        }
        finally
        {
            // The resets that end the scenario reach the board.
            cable.FromBoard = null;
            cable.ToBoard = null;
            context.EndScenario();
        }
    }

    private static TestBench Bench(BoardNetwork network) => new(null, network, 1, TestContext.Current.CancellationToken);

    private static void Say(TestBench bench, string text) => bench.Log.Append(Encoding.UTF8.GetBytes(text));

    private static ScenarioContext Context(TestBench bench, params BoardAssembly[] assemblies) => new(bench, BuiltBoard.ProfileOf(BuiltBoard.Stm32), assemblies);
}
