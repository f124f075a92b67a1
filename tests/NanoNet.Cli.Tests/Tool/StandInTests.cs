using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Flash;
using NanoNet.Reports.Runs;
using NanoNet.Serial.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Boards and flashers that misbehave: each end has its exit code, its class and a complete run folder. A row a case; the rows of a table run side by side.</summary>
public class StandInTests
{
    private const string BuildId = "ba9876543210";
    private const string Banner = "NanoNet NanoNet.Esp32 0.1.0 build " + BuildId + " on Olimex ESP32-POE\r\nNetwork 127.0.0.1 mask 255.0.0.0\r\nServices udp-echo:7\r\n";
    private const int FloodLines = 20_000;

    [Fact]
    public async Task Console_that_waits_for_a_line()
    {
        await RunAll(
            [
                new("says it", 0, null, static board => board.Say("booting\r\nReady\r\n")),
                new("floods, and says it then", 0, null, static board => board.Say(Flood() + "Ready\r\n")),
                new("reboots in the middle of a line", 0, null, static board => board.Say("boot\0\0ing, Rea" + "\r\nbooting\r\nReady\r\n")),
                new("is silent", 1, TroubleClass.Firmware, static _ => { }),
                new("speaks another protocol", 1, TroubleClass.Firmware, static board => board.Say(OtherProtocol())),
                new("throws", 1, TroubleClass.Firmware, static board => board.Say("++++ Exception System.Exception - 0x00000000 (1) ++++\r\n")),
                new("goes away in the middle of a packet", 6, TroubleClass.Bench, static board =>
                {
                    board.Say("booting\r\nNFPKTV1\0half a pack");
                    board.Unplug();
                }),
            ],
            async (tool, board, row) =>
            {
                using var running = tool.Start("console", "--port", board.Device, "--expect", "^Ready$", "--timeout", row.ExitCode == 0 ? "120" : "6");
                await running.Line(static line => line.Contains("following", StringComparison.Ordinal));
                row.Acts(board);
                return await running.End();
            },
            ["console.log"]);
    }

    [Fact]
    public async Task Console_that_asks_the_target_what_it_is()
    {
        await RunAll(
            [
                new("is silent", 6, TroubleClass.Bench, static _ => { }),
                new("floods", 6, TroubleClass.Bench, static board => SayAside(board, Flood())),
                new("speaks another protocol", 6, TroubleClass.Bench, static board => SayAside(board, Encoding.Latin1.GetString(OtherProtocol()))),
                new("goes away", 6, TroubleClass.Bench, static board => board.Unplug()),
            ],
            (tool, board, row) =>
            {
                row.Acts(board);
                return tool.Run("console", "--port", board.Device, "--info", "--baud", "921600");
            },
            []);
    }

    [Fact]
    public async Task Flash_of_a_board_that_starts_or_does_not()
    {
        await RunAll(
            [
                new("starts", 0, null, static board => board.Say(Banner + "Ready\r\n")),
                // No more than a terminal holds that nobody has opened yet.
                new("is noisy, and starts then", 0, null, static board => board.Say(Flood()[..3000] + "\r\n" + Banner + "Ready\r\n")),
                new("reboots in the middle", 0, null, static board => board.Say(Banner[..90] + "\r\n" + Banner + "Ready\r\n")),
                new("throws", 1, TroubleClass.Firmware, static board => board.Say("    ++++ Exception System.OutOfMemoryException - CLR_E_OUT_OF_MEMORY (1) ++++\r\n")),
                new("refuses its services", 1, TroubleClass.Firmware, static board => board.Say(Banner + "Refused: services need 5 sockets, board has 4\r\n")),
                new("runs the firmware of before", 6, TroubleClass.Bench, static board => board.Say(Banner.Replace(BuildId, "0123456789ab", StringComparison.Ordinal) + "Ready\r\n")),
                new("is silent", 6, TroubleClass.Bench, static _ => { }),
                new("speaks another protocol", 6, TroubleClass.Bench, static board => board.Say(OtherProtocol())),
                new("goes away in the middle of a line", 6, TroubleClass.Bench, static board =>
                {
                    board.Say(Banner[..40]);
                    board.Unplug();
                }),
            ],
            async (tool, board, row) =>
            {
                using var running = tool.Start(Flash(tool, board.Device, "echo OK", "--silence", row.ExitCode == 0 ? "60" : "3"));

                // The board starts anew when nanoff is done; the tool opens its port then.
                await FileWith(Path.Combine(tool.Folder, "nanoff.done"));
                row.Acts(board);
                return await running.End();
            },
            ["nanoff.log"]);
    }

    [Fact]
    public async Task Flasher_that_fails_with_documented_codes_hangs_or_crashes()
    {
        // Each takes a start of the tool, of which CI has no hundred to give away.
        var codes = NanoffAdvice.All.Where(static (_, index) => index % 8 == 0).Select(static advice => new Row(
            $"echo 'Error {advice.Code}: words'; exit {int.Parse(advice.Code.AsSpan(1)) & 0xFF}", 6, TroubleClass.Bench, static _ => { }, $"nanoff {advice.Code}: {advice.Meaning}"));

        await RunAll(
            [
                .. codes,
                new("echo 'Error E9999: of tomorrow'; exit 0", 6, TroubleClass.Bench, static _ => { }, "nanoff E9999"),
                new("echo begun; exit 134", 6, TroubleClass.Bench, static _ => { }, "the last it said was: begun"),
                new("echo begun; sleep 600", 6, TroubleClass.Bench, static _ => { }, "nanoff said nothing for 3 s"),
            ],
            (tool, board, row) => tool.Run(Flash(tool, board.Device, row.Name, "--silence", "3")),
            ["nanoff.log"]);
    }

    [Fact]
    public async Task Flasher_that_cannot_be_started_or_a_file_that_is_no_image_is_the_benchs_trouble()
    {
        using var tool = new ToolProcess();
        using var board = new PluggedBoard(tool.Folder);
        var arguments = Flash(tool, board.Device, "echo OK");
        File.SetUnixFileMode(Path.Combine(tool.Folder, "nanoff"), UnixFileMode.UserRead);
        var notStarted = await tool.Run(arguments);
        var first = Record(tool);
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "app.bin"), "MZ", TestContext.Current.CancellationToken);
        var noImage = await tool.Run(arguments);

        Assert.Equal((6, 6), (notStarted.ExitCode, noImage.ExitCode));
        Assert.Equal((TroubleClass.Bench, TroubleClass.Bench), (first.Class, Record(tool).Class));
    }

    [Fact]
    public async Task Interrupted_flash_leaves_a_run_that_says_so_and_belongs_to_no_class()
    {
        using var tool = new ToolProcess();
        using var board = new PluggedBoard(tool.Folder);
        using var running = tool.Start([.. Flash(tool, board.Device, "echo begun; sleep 600"), "--verbose"]);
        await running.Line(static line => line.EndsWith("nanoff: begun", StringComparison.Ordinal));

        running.Signal(System.Runtime.InteropServices.PosixSignal.SIGINT);
        var result = await running.End();

        Assert.Equal(2, result.ExitCode);
        var record = Record(tool);
        Assert.Equal((RunState.Interrupted, null), (record.State, record.Class));
        Assert.Contains("begun", await File.ReadAllTextAsync(Path.Combine(tool.Folder, "runs", "latest", "nanoff.log"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task RunAll(Row[] rows, Func<ToolProcess, PluggedBoard, Row, Task<ProcessResult>> run, string[] files)
    {
        var complaints = new List<string>();

        await Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = 6, CancellationToken = TestContext.Current.CancellationToken }, async (row, _) =>
        {
            using var tool = new ToolProcess();
            using var board = new PluggedBoard(tool.Folder);
            var result = await Task.Run(() => run(tool, board, row), TestContext.Current.CancellationToken);
            var complaint = Complaint(row, result, tool, files);

            lock (complaints)
            {
                complaints.AddRange(complaint is null ? [] : [complaint]);
            }
        });

        Assert.Empty(complaints);
    }

    private static string? Complaint(Row row, ProcessResult result, ToolProcess tool, string[] files)
    {
        var record = Record(tool);
        var folder = Path.Combine(tool.Folder, "runs", "latest");
        var asExpected = result.ExitCode == row.ExitCode
            && record.ExitCode == row.ExitCode
            && record.Class == row.Class
            && record.State is RunState.Complete or RunState.Broken
            && result.Error.Contains(row.Words, StringComparison.Ordinal)
            && files.All(file => File.Exists(Path.Combine(folder, file)));
        return asExpected ? null : $"{row.Name}: exit code {result.ExitCode}, class {record.Class}, state {record.State}: {result.Error}";
    }

    private static RunRecord Record(ToolProcess tool) => RunJson.Read(Path.Combine(tool.Folder, "runs", "latest", "run.json"))!;

    private static string[] Flash(ToolProcess tool, string port, string script, params string[] more)
    {
        var nanoff = Path.Combine(tool.Folder, "nanoff");
        File.WriteAllText(nanoff, $"#!/bin/sh\ntrap ': > {tool.Folder}/nanoff.done' EXIT\n{script}\n");
        File.SetUnixFileMode(nanoff, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var image = Path.Combine(tool.Folder, "app.bin");
        File.WriteAllBytes(image, [.. "NFMRK1\0\0"u8, .. new byte[100], .. Encoding.UTF8.GetBytes(BuildId), .. new byte[100]]);
        return ["flash", "--board", "esp32-olimex", "--port", port, "--image", image, "--nanoff", nanoff, .. more];
    }

    private static async Task FileWith(string path)
    {
        while (!File.Exists(path))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static string Flood() => string.Concat(Enumerable.Range(0, FloodLines).Select(static line => $"noise {line}\r\n"));

    // A modem's answers, a MODBUS frame, a JSON line and all octets that there are.
    private static byte[] OtherProtocol() => [.. "ATZ\r\nOK\r\n"u8, 1, 3, 0, 0, 0, 10, 0xC5, 0xCD, .. "{\"jsonrpc\":\"2.0\"}\n"u8, .. Enumerable.Range(0, 256).Select(static octet => (byte)octet), .. "\r\n"u8];

    // Nobody may be reading yet, or any more.
    private static void SayAside(PluggedBoard board, string text) => new Thread(() =>
    {
        try
        {
            board.Say(text);
        }
        catch (IOException)
        {
            // The other side is gone.
        }
    }) { IsBackground = true }.Start();

    /// <summary>One case.</summary>
    /// <param name="Name">What the stand-in does: of a flasher, its script.</param>
    /// <param name="ExitCode">How the tool has to end.</param>
    /// <param name="Class">Whose trouble it is.</param>
    /// <param name="Acts">What the board does.</param>
    /// <param name="Words">What standard error has to hold.</param>
    private sealed record Row(string Name, int ExitCode, TroubleClass? Class, Action<PluggedBoard> Acts, string Words = "");

    /// <summary>A board on a port of its own name, which is gone when it is unplugged: the number of a pseudo-terminal is another's in the next moment.</summary>
    private sealed class PluggedBoard : IDisposable
    {
        private readonly PtyBoard _board = new();

        public PluggedBoard(string folder)
        {
            Device = Path.Combine(folder, "port");
            File.CreateSymbolicLink(Device, _board.Device);
        }

        public string Device { get; }

        public void Say(string text) => _board.Say(text);

        public void Say(byte[] octets) => _board.Say(octets);

        public void Unplug()
        {
            File.Delete(Device);
            _board.Dispose();
        }

        public void Dispose() => _board.Dispose();
    }
}
