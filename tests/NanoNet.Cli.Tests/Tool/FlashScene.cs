using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Serial.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>A stand-in of nanoff that does what a test's script says, an image, and a board that is a pseudo-terminal and a status page.</summary>
internal sealed class FlashScene : IDisposable
{
    /// <summary>Build id of what the board ran before.</summary>
    public const string Old = "0123456789ab";

    /// <summary>Build id that the image carries.</summary>
    public const string New = "ba9876543210";

    private readonly TcpListener _status = new(IPAddress.Loopback, 0);

    public FlashScene()
    {
        Image = Path.Combine(Tool.Folder, "app.bin");
        Log = Path.Combine(Tool.Folder, "nanoff.log");
        File.WriteAllBytes(Image, [.. "NFMRK1\0\0"u8, .. new byte[100], .. Encoding.UTF8.GetBytes(New), .. new byte[100]]);
        _status.Start();
    }

    public ToolProcess Tool { get; } = new();

    public PtyBoard Board { get; } = new();

    public string Image { get; }

    /// <summary>A line for each time that nanoff was started: its arguments. There is no file before the first.</summary>
    public string Log { get; }

    public Task<ProcessResult> Flash(string board, string script, params string[] more) => Tool.Run(Arguments(board, script, more));

    public string[] Arguments(string board, string script, params string[] more)
    {
        var nanoff = Path.Combine(Tool.Folder, "nanoff");
        ProgramFile.Write(nanoff, $"#!/bin/sh\necho \"$*\" >> '{Log}'\n{script}\n");
        return ["flash", "--board", board, "--port", Board.Device, "--image", Image, "--nanoff", nanoff, .. more];
    }

    /// <summary>After nanoff's last operation the board starts, says its build on the console and, if that is the new one, once over the network.</summary>
    public Task AnswerFlash(string onConsole, string overNetwork, int operations = 1, string? body = null) => Task.Run(
        async () =>
        {
            WaitForFlash(operations);
            var port = ((IPEndPoint)_status.LocalEndpoint).Port;
            Board.Say($"NanoNet NanoNet.Esp32 0.1.0 build {onConsole} on Olimex ESP32-POE\r\nNetwork 127.0.0.1 mask 255.0.0.0\r\nServices http:{port}\r\nReady\r\n");

            if (onConsole == New)
            {
                using var client = await _status.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                body ??= $"{{\"buildId\":\"{overNetwork}\"}}";
                var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4096], TestContext.Current.CancellationToken);
                await stream.WriteAsync(
                    Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"), TestContext.Current.CancellationToken);
            }
        },
        TestContext.Current.CancellationToken);

    /// <summary>The board starts anew when the last operation has been done.</summary>
    public void WaitForFlash(int operations)
    {
        while (!File.Exists(Log) || File.ReadLines(Log).Count() < operations)
        {
            Thread.Sleep(20);
        }
    }

    public void Dispose()
    {
        _status.Dispose();
        Board.Dispose();
        Tool.Dispose();
    }
}
