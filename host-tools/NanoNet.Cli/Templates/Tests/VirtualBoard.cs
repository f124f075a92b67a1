using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace $Name$.Tests;

/// <summary>The firmware on a virtual board, one port of which a port of this machine leads to.</summary>
internal sealed class VirtualBoard : IDisposable
{
    // Long enough for the first start, which builds the board.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly Process _tool;

    private VirtualBoard(Process tool) => _tool = tool;

    /// <summary>What leads to the board.</summary>
    public Uri Address { get; private set; } = null!;

    /// <param name="board">One of those that <c>nanonet boards</c> lists.</param>
    /// <param name="port">TCP port of the board.</param>
    /// <param name="ready">What the firmware says on its console when it is.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<VirtualBoard> Start(string board, int port, string ready, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Built("NanoNet"), ["run", "--board", board, "--firmware", Built("Firmware"), "--forward", $"0:{port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var started = new VirtualBoard(Process.Start(start)!);

        try
        {
            await started.WaitUntilReady(ready, cancellation);
            return started;
        }
        catch
        {
            started.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        // Its board ends with it.
        _tool.Kill(entireProcessTree: true);
        _tool.Dispose();
    }

    private static string Built(string key) =>
        typeof(VirtualBoard).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

    private async Task WaitUntilReady(string ready, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(s_patience);
        var errors = _tool.StandardError.ReadToEndAsync(patience.Token);
        List<string> lines = [];
        var isReady = false;

        while (!isReady || Address is null)
        {
            var line = await _tool.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException($"the board ended: {string.Join('\n', lines)}\n{await errors}");
            lines.Add(line);
            isReady |= line.EndsWith($"] {ready}", StringComparison.Ordinal);

            if (Regex.Match(line, @"^(?:http://)?(127\.0\.0\.1:\d+)/? leads to") is { Success: true } match)
            {
                Address = new Uri($"http://{match.Groups[1].Value}/");
            }
        }

        // What the board says from now on is read and forgotten: a full pipe would stop it.
        _ = _tool.StandardOutput.ReadToEndAsync(CancellationToken.None);
    }
}
