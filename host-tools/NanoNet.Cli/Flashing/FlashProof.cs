using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using NanoNet.Bench;
using NanoNet.Boards;
using NanoNet.Flash;
using NanoNet.Reports.Runs;
using NanoNet.Serial;

namespace NanoNet.Cli.Flashing;

/// <summary>Shows that the board runs what was flashed: it says its build id on the console and over the network, and the image holds that id.</summary>
/// <remarks>A flasher that said OK and did nothing leaves the old firmware, whose id the new image does not hold.</remarks>
/// <param name="image">What was flashed.</param>
/// <param name="port">The board's serial port.</param>
/// <param name="baud">Its rate.</param>
/// <param name="address">The board's address, where it is known: asked where its port was away when it said who it is. Without it the interpreter alone is started anew then.</param>
/// <param name="limit">How long the board may be silent.</param>
/// <param name="log">Takes what the board says, a file.</param>
/// <param name="told">Takes what was proven.</param>
public sealed class FlashProof(DeployImage image, NamedPort port, int baud, IPAddress? address, TimeSpan limit, string log, Action<string> told)
{
    // The board may have said everything before the port could be opened again.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(50);

    // Where its first lines may be lost, its page is asked so often, and answers or not.
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_answer = TimeSpan.FromSeconds(2);

    private const int ShortestBuildId = 8;
    private const int LongestStatus = 1024 * 1024;

    /// <summary>Whether the firmware said who it is.</summary>
    public bool IsHeard { get; private set; }

    /// <summary>What it said on its console; null as long as it has not.</summary>
    public FlashProofRecord? OnConsole { get; private set; }

    /// <summary>What its page said; null as long as it has not.</summary>
    public FlashProofRecord? OverNetwork { get; private set; }

    /// <exception cref="UserException">The board does not run it: exit code 6 where the flasher is to blame, 1 where the firmware is.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public void Run(CancellationToken cancellation)
    {
        if (ReadConsole(cancellation) is not { } banner)
        {
            told("console: not heard, as the port was away when the board said who it is");
            ProveByNetwork(new Uri($"http://{address}/status"), cancellation);
            return;
        }

        OnConsole = Seen(banner.BuildId);
        RequireInImage(banner.BuildId, "its console");
        told($"console: {banner.Firmware} {banner.Version}, build {banner.BuildId}, on {banner.Board}");

        if (banner.PortOf("http") is not { } http)
        {
            told("network: not asked, the firmware offers no HTTP");
            return;
        }

        ProveByNetwork(new Uri($"http://{banner.Address}:{http}/status"), cancellation);
    }

    private void ProveByNetwork(Uri page, CancellationToken cancellation)
    {
        var overNetwork = ReadStatus(page, limit, cancellation);
        OverNetwork = Seen(overNetwork);
        RequireInImage(overNetwork, "the network");
        told($"network: build {overNetwork}, from {page.Host}:{page.Port}");
    }

    private FlashProofRecord Seen(string buildId) => new() { IsProven = IsBuildId(buildId) && image.Contains(buildId), Seen = buildId };

    // The shortest would be found in any image.
    private static bool IsBuildId(string text) => text.Length >= ShortestBuildId;

    private void RequireInImage(string buildId, string where)
    {
        if (!IsBuildId(buildId))
        {
            throw new UserException(ExitCode.BenchBroken, $"by {where} the board runs build '{buildId}', which is no build id: what was flashed is not proven to run");
        }

        if (!image.Contains(buildId))
        {
            throw new UserException(
                ExitCode.BenchBroken,
                $"nanoff said that all went well, but by {where} the board runs build {buildId}, which {image.Path} does not hold: it was not written, or to another address");
        }
    }

    /// <returns>Null where it was not heard because its port was away, and its page answers.</returns>
    private FirmwareBanner? ReadConsole(CancellationToken cancellation)
    {
        var board = new BoardConsole();
        using var file = new StreamWriter(log) { AutoFlush = true, NewLine = "\n" };
        using var session = new SerialSession(port.Name, () => port.Open(baud), Take);
        using var registration = cancellation.Register(session.Wake);

        try
        {
            if (!ReadUntil(IsSaid, s_patience))
            {
                AwaitPort(session, cancellation);

                // Of what was said before, half may be lost; but it is better than nothing.
                var before = board;
                board = new BoardConsole();
                var lost = session.LostCount;
                var isAlone = false;
                session.Reboot(RebootOptions.Normal);
                var begun = TimeProvider.System.GetTimestamp();

                for (var left = limit; left > TimeSpan.Zero && !ReadUntil(IsSaid, left < s_look ? left : s_look); left = limit - TimeProvider.System.GetElapsedTime(begun))
                {
                    if (session.LostCount == lost || board.Banner is not null)
                    {
                        continue;
                    }

                    if (address is not null && Answers(address, cancellation))
                    {
                        return null;
                    }

                    if (address is null && !isAlone && session.IsOpen)
                    {
                        // With the processor its port went. The interpreter alone leaves it where it is, and the app says everything once more.
                        isAlone = true;
                        board = new BoardConsole();
                        session.Reboot(RebootOptions.InterpreterOnly);
                    }
                }

                board = board is { Banner: null, Exceptions.Count: 0, Refusal: null } ? before : board;
            }
        }
        catch (SerialLinkException e)
        {
            throw new UserException(ExitCode.BenchBroken, e.Message, e);
        }

        void Take(BoardLine line)
        {
            file.WriteLine(line.Text);
            board.Take(line.Text);
        }

        bool IsSaid() => board.Banner is not null && (board.IsReady || board.Refusal is not null);

        bool ReadUntil(Func<bool> isDone, TimeSpan within)
        {
            var begun = TimeProvider.System.GetTimestamp();

            while (!isDone() && TimeProvider.System.GetElapsedTime(begun) < within)
            {
                cancellation.ThrowIfCancellationRequested();
                session.Read(s_slice, reconnect: true);
            }

            return isDone();
        }

        IsHeard = board.Banner is not null;
        return board switch
        {
            { Banner: null, IsReady: true } => throw new UserException(
                ExitCode.BenchBroken, $"the board is ready, but {port.Name} was away when it said who it is; 'network: {{ address: ... }}' of {DeskPlan.FileName} lets its page be asked"),
            { Banner: null, Exceptions: [var first, ..] } => throw new UserException(ExitCode.ChecksFailed, $"the firmware does not start: {first}"),
            { Banner: null } => throw new UserException(
                ExitCode.BenchBroken, $"the board did not say on {port.Name} within {limit.TotalSeconds} s who it is; 'nanonet console --port {port.Name} --reboot' shows what it says"),
            { Refusal: { } refusal } => throw new UserException(ExitCode.ChecksFailed, $"the firmware starts no services: {refusal}"),
            { IsReady: false, Exceptions: [var first, ..] } => throw new UserException(ExitCode.ChecksFailed, $"the firmware stopped: {first}"),
            { IsReady: false } => throw new UserException(
                ExitCode.BenchBroken, $"build {board.Banner.BuildId} runs, but got no address within {limit.TotalSeconds} s: is the Ethernet cable in, and a DHCP server there?"),
            _ => board.Banner,
        };
    }

    // A board on its own USB takes its port with it when it starts anew.
    private void AwaitPort(SerialSession session, CancellationToken cancellation)
    {
        var begun = TimeProvider.System.GetTimestamp();

        while (!session.IsOpen && TimeProvider.System.GetElapsedTime(begun) < limit)
        {
            cancellation.ThrowIfCancellationRequested();
            session.Read(s_slice, reconnect: true);
        }
    }

    private static bool Answers(IPAddress at, CancellationToken cancellation)
    {
        try
        {
            ReadStatus(new Uri($"http://{at}/status"), s_answer, cancellation);
            return true;
        }
        catch (UserException)
        {
            // It has not come so far yet.
            return false;
        }
    }

    private static string ReadStatus(Uri page, TimeSpan within, CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = within, MaxResponseContentBufferSize = LongestStatus };

        try
        {
            using var answer = client.Send(new HttpRequestMessage(HttpMethod.Get, page), cancellation);
            answer.EnsureSuccessStatusCode();
            using var status = JsonDocument.Parse(answer.Content.ReadAsStream(cancellation));
            return status.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("buildId", out var id) && id.ValueKind == JsonValueKind.String
                ? id.GetString()!
                : throw new JsonException("it says no buildId");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new UserException(
                ExitCode.BenchBroken, $"the board runs, but {page} does not tell its build ({e.Message}): is this PC on the board's network?", e);
        }
    }
}
