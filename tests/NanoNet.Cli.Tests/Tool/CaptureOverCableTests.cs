using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NanoNet.Capture;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Live capture of frames that a sender numbers, at the other end of a cable.</summary>
public sealed partial class CaptureOverCableTests : IDisposable
{
    private const string Connections = """
        import socket, threading
        listener = socket.create_server(("127.0.0.1", 8080), backlog=128)
        def serve():
            for i in range(150):
                one, _ = listener.accept()
                one.recv(4096)
                one.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 3000\r\nConnection: close\r\n\r\n" + bytes(3000))
                one.close()
        thread = threading.Thread(target=serve)
        thread.start()
        for i in range(150):
            with socket.create_connection(("127.0.0.1", 8080)) as one:
                one.sendall(b"GET /%d HTTP/1.1\r\nHost: a\r\n\r\n" % i)
                while one.recv(65536):
                    pass
        thread.join()
        """;

    private readonly ToolProcess _tool = new();

    [Fact]
    public async Task Frames_that_a_small_buffer_has_no_room_for_are_counted_on_the_screen_and_in_the_file()
    {
        const int Sent = 20_000;
        using var desk = await VethDesk.Empty(_tool);
        using var capture = await Capture(desk, "--buffer", "256K", "-w", "f.pcapng");

        // Who is stopped is late.
        await RunningProcess.Run("kill", ["-STOP", Text(capture.Id)]);
        await new FrameSource(desk).Send(Sent);
        await RunningProcess.Run("kill", ["-CONT", Text(capture.Id)]);
        capture.Signal(PosixSignal.SIGINT);
        var result = await capture.End();

        Assert.True(result.ExitCode == 0, result.Error);
        var counts = Lost().Match(result.Output);
        Assert.True(counts.Success, result.Output);
        var numbers = Numbers(out var dropped, "f.pcapng");
        Assert.Equal(counts.Groups[1].Value, Text(numbers.Count));
        Assert.Equal(counts.Groups[2].Value, Text((int)dropped));
        Assert.Equal(Sent, numbers.Count + dropped);
        Assert.NotEqual(0, dropped);
    }

    [Fact]
    public async Task Files_that_follow_one_another_hold_each_frame_once_and_all_can_be_read()
    {
        const int Sent = 6000;
        using var desk = await VethDesk.Empty(_tool);
        using var capture = await Capture(desk, "-w", "r.pcapng", "--rotate", "300K");

        await new FrameSource(desk).Send(Sent, length: 200);
        capture.Signal(PosixSignal.SIGTERM);
        var result = await capture.End();

        Assert.True(result.ExitCode == 0, result.Error);
        string[] files = Files();
        Assert.Equal(5, files.Length);
        Assert.Equal(Enumerable.Range(0, Sent).Select(static i => (long)i), Numbers(out _, files));
        Assert.Contains($"{Sent} frames, none lost", result.Output, StringComparison.Ordinal);
        await HasPeerCount(Sent, files);
    }

    [Fact]
    public async Task Capture_that_is_killed_leaves_files_that_can_be_read_to_their_last_whole_block()
    {
        using var desk = await VethDesk.Empty(_tool);
        using var capture = await Capture(desk, "-w", "r.pcapng", "--rotate", "100K");
        var sending = new FrameSource(desk).Send(20_000, length: 200);

        while (Directory.GetFiles(_tool.Folder, "r.*.pcapng").Length < 4)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        EndedProcess.Kill(capture.Id);
        await capture.End();
        await sending;

        // What is killed between making a file and writing to it leaves that one empty.
        string[] files = [.. Files().Where(name => new FileInfo(Path.Combine(_tool.Folder, name)).Length > 0)];
        var numbers = Numbers(out _, files[..^1]);
        var whole = numbers.Count;
        await HasPeerCount(whole, files[..^1]);
        using var last = CaptureReader.Open(Path.Combine(_tool.Folder, files[^1]));

        while (last.TryReadNext(out var frame))
        {
            numbers.Add(BinaryPrimitives.ReadInt64LittleEndian(frame.Octets[FrameSource.NumberAt..]));
        }

        Assert.Equal(Enumerable.Range(0, numbers.Count).Select(static i => (long)i), numbers);

        // It complains of a block that is cut in two, and not of what is before it.
        var peer = await RunningProcess.Run("tshark", ["-r", files[^1], "-T", "fields", "-e", "frame.number"], _tool.Folder);
        Assert.True(peer.ExitCode == 0 || peer.Error.Contains("cut short", StringComparison.Ordinal), peer.Error);
        Assert.Equal(numbers.Count - whole, peer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(RunState.Running, RunJson.Read(Path.Combine(_tool.Folder, "runs", "latest", "run.json"))!.State);
    }

    [Theory]
    [InlineData("lo", LinkType.Ethernet)]
    [InlineData("any", LinkType.LinuxCooked2)]
    public async Task Judgement_as_it_happens_is_that_of_the_file(string name, LinkType linkType)
    {
        using var desk = await VethDesk.Empty(_tool);
        await desk.Shell("ip", "link", "set", "lo", "up");
        using var capture = desk.Start("capture", "-i", name, "--judge", "--json", "--fail-on", "never", "-w", "j.pcapng");
        await capture.Line(static l => l.Contains("capturing on", StringComparison.Ordinal));

        var talk = await desk.Shell("/usr/bin/python3", "-c", Connections);
        capture.Signal(PosixSignal.SIGINT);
        var judged = await capture.End();
        var analyzed = await _tool.Run("analyze", "--json", "--all", "--fail-on", "never", "j.pcapng");

        Assert.True(talk.ExitCode == 0, talk.Error);
        Assert.True(judged.ExitCode == 0, judged.Error);
        Assert.Equal(Lines(analyzed.Output, "verdict"), Lines(judged.Output, "verdict"));
        Assert.Equal(Lines(analyzed.Output, "connection").Order(), Lines(judged.Output, "connection").Order());
        Assert.Equal(150, Lines(judged.Output, "connection").Count());
        using var reader = CaptureReader.Open(Path.Combine(_tool.Folder, "j.pcapng"));
        Assert.True(reader.TryReadNext(out var frame));
        Assert.Equal(linkType, frame.LinkType);
    }

    [Fact]
    public async Task Interface_that_vanishes_ends_the_capture_with_what_came_before()
    {
        using var desk = await VethDesk.Empty(_tool);
        using var capture = await Capture(desk, "-w", "f.pcapng", "--judge");

        await new FrameSource(desk).Send(3);
        await desk.Shell("ip", "link", "del", VethDesk.Theirs);
        var result = await capture.End();

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("the capture on va has ended", result.Error, StringComparison.Ordinal);
        Assert.Contains("0 failed", result.Output, StringComparison.Ordinal);
        Assert.Contains("3 frames, none lost", result.Output, StringComparison.Ordinal);
        Assert.Equal([0, 1, 2], Numbers(out _, "f.pcapng"));
    }

    [Fact]
    public async Task Interface_that_goes_down_and_comes_up_is_captured_on()
    {
        using var desk = await VethDesk.Empty(_tool);
        using var capture = await Capture(desk, "-w", "f.pcapng");

        await new FrameSource(desk).Send(2);
        await desk.Shell("ip", "link", "set", VethDesk.Ours, "down");
        await desk.Shell("ip", "link", "set", VethDesk.Ours, "up");
        await new FrameSource(desk).Send(2, first: 2);
        capture.Signal(PosixSignal.SIGTERM);
        var result = await capture.End();

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal([0, 1, 2, 3], Numbers(out _, "f.pcapng"));
    }

    [Fact]
    public async Task Tags_and_jumbo_frames_are_written_as_they_were_on_the_wire_with_times_in_nanoseconds()
    {
        const string Tag = "81000007";
        using var desk = await VethDesk.Empty(_tool);
        await desk.Shell("ip", "link", "set", VethDesk.Ours, "mtu", "9000");
        await desk.Shell("ip", "link", "set", VethDesk.Theirs, "mtu", "9000");
        using var capture = await Capture(desk, "-w", "f.pcapng");

        var source = new FrameSource(desk);
        await source.Send(50, tag: Tag);
        await source.Send(1, length: 9014);
        capture.Signal(PosixSignal.SIGINT);
        await capture.End();

        var heads = new List<string>();
        var isNanosecond = false;
        using var reader = CaptureReader.Open(Path.Combine(_tool.Folder, "f.pcapng"));

        while (reader.TryReadNext(out var frame))
        {
            heads.Add($"{Convert.ToHexString(frame.Octets.Slice(12, 4))} {frame.Octets.Length} {frame.OriginalLength}");
            isNanosecond |= frame.TimeNs % 1000 != 0;
        }

        Assert.Equal([.. Enumerable.Repeat($"{Tag} 60 60", 50), "88B50000 9014 9014"], heads);
        Assert.True(isNanosecond);
    }

    [Fact]
    public async Task Standard_output_takes_frames_for_another_program()
    {
        using var desk = await VethDesk.Empty(_tool);
        using var capture = desk.Enter("sh", "-c", "\"$0\" capture -i va -w - --count 5 | tshark -r - -T fields -e frame.len", ToolProcess.Program);
        await capture.Line(static l => l.Contains("capturing on va", StringComparison.Ordinal));

        await new FrameSource(desk).Send(5, length: 77);
        var result = await capture.End();

        Assert.Equal("77\n77\n77\n77\n77\n", result.Output);
        Assert.Contains("5 frames, none lost", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_that_has_seen_enough_ends_the_capture()
    {
        using var desk = await VethDesk.Empty(_tool);
        using var capture = desk.Enter("sh", "-c", "{ \"$0\" capture -i va -w -; echo \"ended with $?\" >&2; } | head -c 100 >head", ToolProcess.Program);
        await capture.Line(static l => l.Contains("capturing on va", StringComparison.Ordinal));

        var ended = capture.Line(static l => l.StartsWith("ended", StringComparison.Ordinal));

        while (!ended.IsCompleted)
        {
            await new FrameSource(desk).Send(1);
        }

        Assert.Equal("ended with 0", await ended);
    }

    [Fact]
    public async Task Full_disk_ends_the_capture_clearly_and_leaves_a_whole_file()
    {
        using var desk = await VethDesk.Empty(_tool);
        Directory.CreateDirectory(Path.Combine(_tool.Folder, "small"));
        using var capture = desk.Enter(
            "unshare", "--mount", "sh", "-c", "mount -t tmpfs -o size=128k none small && { \"$0\" capture -i va -w small/f.pcapng; echo \"ended with $?\"; cp small/f.pcapng .; }", ToolProcess.Program);
        await capture.Line(static l => l.Contains("capturing on va", StringComparison.Ordinal));

        await new FrameSource(desk).Send(3000, length: 200);
        var result = await capture.End();

        Assert.Contains("ended with 6", result.Output, StringComparison.Ordinal);
        Assert.Contains("cannot write small/f.pcapng any further: No space left on device", result.Error, StringComparison.Ordinal);
        var numbers = Numbers(out _, "f.pcapng");
        Assert.Equal(Enumerable.Range(0, numbers.Count).Select(static i => (long)i), numbers);
        Assert.InRange(numbers.Count, 100, 600);
        await HasPeerCount(numbers.Count, "f.pcapng");
    }

    public void Dispose() => _tool.Dispose();

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(string output, string kind) =>
        output.Split('\n').Where(line => line.Contains($"\"event\":\"{kind}\"", StringComparison.Ordinal));

    private static async Task<RunningProcess> Capture(VethDesk desk, params string[] arguments)
    {
        var capture = desk.Start(["capture", "-i", VethDesk.Ours, .. arguments]);
        await capture.Line(static l => l.Contains("capturing on va", StringComparison.Ordinal));
        return capture;
    }

    private string[] Files() => [.. Directory.GetFiles(_tool.Folder, "r.*.pcapng").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The numbers of all frames in captures that follow one another, which must be whole.</summary>
    private List<long> Numbers(out long dropped, params string[] files)
    {
        var numbers = new List<long>();
        dropped = 0;

        foreach (var file in files)
        {
            using var reader = CaptureReader.Open(Path.Combine(_tool.Folder, file));

            while (reader.TryReadNext(out var frame))
            {
                numbers.Add(BinaryPrimitives.ReadInt64LittleEndian(frame.Octets[FrameSource.NumberAt..]));
            }

            Assert.Null(reader.Warning);
            dropped += reader.DroppedFrames;
        }

        return numbers;
    }

    /// <summary>Wireshark's reader finds as many frames.</summary>
    private async Task HasPeerCount(int frames, params string[] files)
    {
        var result = await RunningProcess.Run("capinfos", ["-T", "-m", "-r", "-c", .. files], _tool.Folder);
        Assert.True(result.ExitCode == 0, result.Error);
        var counts = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => int.Parse(line[(line.LastIndexOf(',') + 1)..], CultureInfo.InvariantCulture));
        Assert.Equal(frames, counts.Sum());
    }

    [GeneratedRegex("^([0-9]+) frames, ([0-9]+) lost by the kernel, 0 by the interface", RegexOptions.Multiline)]
    private static partial Regex Lost();
}
