using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Validation;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Bench.Tests;

/// <summary>
/// Something befalls the n-th frame, for n = 1, 2, 3, ... until an exchange has no n-th frame: it completes each time with the right octets, and nobody
/// is accused.
/// </summary>
public sealed class NthFrameTests
{
    // What is lost twice in a row doubles the wait; one frame in each exchange is lost once.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private const int MoreThanAnyExchangeHas = 200;

    [Theory]
    [InlineData(BuiltBoard.Stm32, FrameHarm.Drop)]
    [InlineData(BuiltBoard.Stm32, FrameHarm.Duplicate)]
    [InlineData(BuiltBoard.Stm32, FrameHarm.Reorder)]
    [InlineData(BuiltBoard.Esp32, FrameHarm.Drop)]
    [InlineData(BuiltBoard.Esp32, FrameHarm.Duplicate)]
    [InlineData(BuiltBoard.Esp32, FrameHarm.Reorder)]
    public void Every_exchange_completes_and_is_judged_right_whatever_befalls_whichever_frame(string name, FrameHarm harm)
    {
        using var built = new BuiltBoard(name);
        var (wrong, exchanges) = Run(built, harm);

        TestContext.Current.TestOutputHelper?.WriteLine($"{exchanges} exchanges");
        Assert.Equal([], wrong);
        Assert.True(exchanges > 40);
        Assert.Equal([], Accusations(built, FactsOf(built)));
    }

    [Fact]
    public void Board_that_sends_other_octets_the_second_time_is_found()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        HashSet<uint> sent = [];
        var cable = new LyingCable
        {
            FromBoard = frame => !FrameEdit.IsData(frame) || sent.Add(FrameView.Of(frame).SequenceNumber.Value) || FrameEdit.FlipLastDataOctet(frame),
        };

        var (wrong, _) = Run(built, FrameHarm.Drop, cable);

        Assert.NotEqual([], wrong);
    }

    [Fact]
    public void Judge_that_is_told_something_wrong_of_the_board_accuses_it()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        Run(built, FrameHarm.Drop);

        Assert.NotEqual([], Accusations(built, FactsOf(built) with { MaximumSegmentSize = built.Profile.ExpectedMss + 1 }));
    }

    [Theory]
    [InlineData(BuiltBoard.Stm32, FrameHarm.Drop)]
    [InlineData(BuiltBoard.Stm32, FrameHarm.Duplicate)]
    [InlineData(BuiltBoard.Esp32, FrameHarm.Drop)]
    [InlineData(BuiltBoard.Esp32, FrameHarm.Reorder)]
    public void Board_gets_its_address_and_is_judged_right_whatever_befalls_whichever_frame_of_its_boot(string name, FrameHarm harm)
    {
        List<string> wrong = [];

        foreach (var direction in Enum.GetValues<FrameDirection>())
        {
            var n = 1;

            while (Boot(name, harm, direction, n, wrong))
            {
                n++;
            }

            // DISCOVER, REQUEST, probes and announcements one way; OFFER and ACK the other.
            Assert.True(n > 2, $"{n - 1} frames {direction}");
        }

        Assert.Equal([], wrong);
    }

    /// <summary>One boot, and an echo after it.</summary>
    /// <returns>False if it has no n-th frame.</returns>
    private static bool Boot(string name, FrameHarm harm, FrameDirection direction, int n, List<string> wrong)
    {
        using var built = new BuiltBoard(name);
        bool isStruck;

        using (var bench = new TestBench(new VirtualClock(), built.Folder, BoardNetwork.Dhcp, 1, TestContext.Current.CancellationToken))
        {
            bench.Break(new FaultPlan { Faults = [new HarmFault(harm, new FrameSelection { First = n, Last = n }, direction)] });
            bench.Start(built.Setup with { Network = BoardNetwork.Dhcp });

            try
            {
                bench.PowerOn();
                isStruck = bench.HarmByPlan > 0;
                Run(bench, built, static line =>
                {
                    line.RequireLease();
                    ScenarioContext.Require(line.Firmware.Banner.Address == line.BoardAddress, $"address {line.BoardAddress}", $"{line.Firmware.Banner.Address}");
                    Echo(line);
                    return true;
                });
            }
            catch (Exception e) when (e is ScenarioFailedException or BenchBrokenException)
            {
                wrong.Add($"frame {n} {direction}: {e.Message}");
                return n < MoreThanAnyExchangeHas;
            }
        }

        wrong.AddRange(Accusations(built, FactsOf(built)).Select(one => $"frame {n} {direction}: {one}"));
        return isStruck;
    }

    private static (List<string> Wrong, int Exchanges) Run(BuiltBoard built, FrameHarm harm, ICableFaults? inner = null)
    {
        List<string> wrong = [];
        var exchanges = 0;
        using var bench = new TestBench(
            new VirtualClock(), inner ?? new PerfectCable(), built.Folder, BoardNetwork.Static, 1, TestContext.Current.CancellationToken);
        bench.Start(built.Setup);
        bench.PowerOn();
        var page = Run(bench, built, static line => line.Http.Ask(line.Http.PageRequest()).Text);

        foreach (var direction in Enum.GetValues<FrameDirection>())
        {
            exchanges += Strike(bench, built, harm, direction, Echo, wrong);
            exchanges += Strike(bench, built, harm, direction, line => Fetch(line, page), wrong);
        }

        return (wrong, exchanges);
    }

    private static int Strike(
        TestBench bench, BuiltBoard built, FrameHarm harm, FrameDirection direction, Action<ScenarioContext> exchange, List<string> wrong)
    {
        for (var n = 1; n < MoreThanAnyExchangeHas; n++)
        {
            var isStruck = Run(bench, built, line =>
            {
                // ARP is part of the exchange.
                line.ForgetBoard();
                var struck = line.Cable.Break(new HarmFault(harm, new FrameSelection { First = n, Last = n }, direction));

                try
                {
                    exchange(line);
                }
                catch (ScenarioFailedException e)
                {
                    wrong.Add($"frame {n} {direction}, {struck.Struck.SingleOrDefault()}: {e.Message}");
                }

                return struck.Count == 1;
            });

            if (!isStruck)
            {
                return n;
            }
        }

        wrong.Add($"no end after {MoreThanAnyExchangeHas} frames {direction}");
        return MoreThanAnyExchangeHas;
    }

    private static T Run<T>(TestBench bench, BuiltBoard built, Func<ScenarioContext, T> exchange)
    {
        var line = new ScenarioContext(bench, built.Profile, [], s_patience);
        var result = exchange(line);
        line.EndScenario();
        return result;
    }

    private static void Echo(ScenarioContext line)
    {
        var client = line.Connect(line.PortOf(FirmwareService.TcpEcho));
        client.ExpectEcho(line.Payload(6_000));
        client.Close();
        client.ExpectEnd();
        client.ExpectClosed();
    }

    private static void Fetch(ScenarioContext line, string page)
    {
        var answer = line.Http.Ask(line.Http.PageRequest());
        line.Http.RequirePage(answer);
        ScenarioContext.Require(answer.Text == page, "the page as without a fault", $"{answer.Text.Length} characters");
    }

    private static BoardFacts FactsOf(BuiltBoard built) => new()
    {
        Address = BoardNetwork.Static.Address,
        Mac = MacAddress.Parse(built.Profile.Network.Mac),
        MaximumSegmentSize = built.Profile.ExpectedMss,
        HttpPorts = new HashSet<ushort> { 80 },
    };

    private static List<string> Accusations(BuiltBoard built, BoardFacts facts)
    {
        var judgement = CaptureVerdict.Of(Path.Combine(built.Folder, TestBench.CaptureFile), facts, built.Options.KnownDeviations);

        return
        [
            .. judgement.Verdicts
                .Where(static verdict => verdict.IsUnexplainedViolation && verdict.Rule.Level == RequirementLevel.Must)
                .Select(static verdict => $"{verdict.Rule.Id} frames {string.Join(", ", verdict.Frames)}: {verdict.Reason}"),
        ];
    }
}
