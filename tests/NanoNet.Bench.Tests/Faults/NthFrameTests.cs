using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Validation;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Bench.Tests;

/// <summary>The n-th frame is lost, for n = 1, 2, 3, ... until an exchange has no n-th frame: it completes each time, and nobody is accused.</summary>
public sealed class NthFrameTests
{
    // What is lost twice in a row doubles the wait; one frame in each exchange is lost once.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private const int MoreThanAnyExchangeHas = 200;

    [Theory]
    [InlineData(BuiltBoard.Stm32)]
    [InlineData(BuiltBoard.Esp32)]
    public void Every_exchange_completes_and_is_judged_right_whichever_frame_is_lost(string name)
    {
        using var built = new BuiltBoard(name);
        List<string> wrong = [];
        var exchanges = 0;

        using (var bench = new TestBench(new VirtualClock(), built.Folder, BoardNetwork.Static, 1, TestContext.Current.CancellationToken))
        {
            bench.Start(built.Setup);
            bench.PowerOn();
            var page = Run(bench, built, static line => line.Ask(line.PageRequest()).Text);

            foreach (var direction in Enum.GetValues<FrameDirection>())
            {
                exchanges += Lose(bench, built, direction, Echo, wrong);
                exchanges += Lose(bench, built, direction, line => Fetch(line, page), wrong);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{exchanges} exchanges");
        Assert.Equal([], wrong);
        Assert.True(exchanges > 40);
        Assert.Equal([], Accusations(built));
    }

    private static int Lose(TestBench bench, BuiltBoard built, FrameDirection direction, Action<ScenarioContext> exchange, List<string> wrong)
    {
        for (var n = 1; n < MoreThanAnyExchangeHas; n++)
        {
            var isLost = Run(bench, built, line =>
            {
                // ARP is part of the exchange.
                line.ForgetBoard();
                var lost = line.Lose(direction, FrameKind.Any, n);

                try
                {
                    exchange(line);
                }
                catch (ScenarioFailedException e)
                {
                    wrong.Add($"frame {n} {direction} lost, {lost.Struck.SingleOrDefault()}: {e.Message}");
                }

                return lost.Count == 1;
            });

            if (!isLost)
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
        var answer = line.Ask(line.PageRequest());
        line.RequirePage(answer);
        ScenarioContext.Require(answer.Text == page, "the page as without a loss", $"{answer.Text.Length} characters");
    }

    private static List<string> Accusations(BuiltBoard built)
    {
        var facts = new BoardFacts
        {
            Address = BoardNetwork.Static.Address,
            Mac = MacAddress.Parse(built.Profile.Network.Mac),
            MaximumSegmentSize = built.Profile.ExpectedMss,
            HttpPorts = new HashSet<ushort> { 80 },
        };
        var judgement = CaptureVerdict.Of(Path.Combine(built.Folder, TestBench.CaptureFile), facts, built.Options.KnownDeviations);

        return
        [
            .. judgement.Verdicts
                .Where(static verdict => verdict.IsUnexplainedViolation && verdict.Rule.Level == RequirementLevel.Must)
                .Select(static verdict => $"{verdict.Rule.Id} frames {string.Join(", ", verdict.Frames)}: {verdict.Reason}"),
        ];
    }
}
