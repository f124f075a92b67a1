using System;
using System.Linq;
using NanoNet.Cli.Tests.Checks;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Tests.Runs;

public static class SampleRun
{
    public static readonly RunRecord Record = new()
    {
        Id = "20261120-231544-9f3a1c",
        ToolVersion = "0.1.0",
        Verb = "verify",
        CommandLine = ["verify", "--seed", "1"],
        Started = new DateTimeOffset(2026, 11, 20, 23, 15, 44, TimeSpan.Zero),
        State = RunState.Complete,
        ExitCode = 1,
        Seed = 1,
        Board = new BoardRecord { Name = "st-stm32f769i-discovery", Title = "STM32F769I-DISCO", ProfileSha256 = new string('a', 64), Lwip = "2.1.3", Network = "dhcp" },
        Firmware = new FirmwareRecord
        {
            Name = "NanoNet.Stm32",
            Version = "0.1.0",
            BuildId = "0123456789ab",
            Assemblies = [new AssemblyRecord { Name = "NanoNet.Stm32", LoadedSha256 = new string('b', 64), DeviceSha256 = new string('b', 64), Equal = true }],
        },
        Timing = new TimingRecord { TotalMs = 1234.5, BoardStartMs = 80, FirstFrameMs = 99.25, ReadyMs = 180, ScenariosMs = 700 },
        Frames = 512,
        Scenarios = [.. SampleChecks.All.Where(static c => c.Kind == CheckKind.Scenario).Select(CheckRecord.Of)],
        Verdicts = [.. SampleChecks.All.Where(static c => c.Kind == CheckKind.Rule).Select(CheckRecord.Of)],
    };
}
