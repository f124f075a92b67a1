using System;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using NanoNet.Bench;
using NanoNet.Flash;
using NanoNet.Serial;

namespace NanoNet.Cli.Flashing;

/// <summary>Shows that the board runs what was flashed: it says its build id on the console and over the network, and the image holds that id.</summary>
/// <remarks>A flasher that said OK and did nothing leaves the old firmware, whose id the new image does not hold.</remarks>
public sealed class FlashProof(DeployImage image, NamedPort port, int baud, TimeSpan limit, string log, Action<string> told)
{
    // The board may have said everything before the port could be opened again.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(50);

    private const int ShortestBuildId = 8;
    private const int LongestStatus = 1024 * 1024;

    /// <summary>Whether the firmware said who it is.</summary>
    public bool IsHeard { get; private set; }

    /// <exception cref="UserException">The board does not run it: exit code 6 where the flasher is to blame, 1 where the firmware is.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public void Run(CancellationToken cancellation)
    {
        var banner = ReadConsole(cancellation);
        RequireInImage(banner.BuildId, "its console");
        told($"console: {banner.Firmware} {banner.Version}, build {banner.BuildId}, on {banner.Board}");

        if (banner.PortOf("http") is not { } http)
        {
            told("network: not asked, the firmware offers no HTTP");
            return;
        }

        var overNetwork = ReadStatus(new Uri($"http://{banner.Address}:{http}/status"), cancellation);
        RequireInImage(overNetwork, "the network");
        told($"network: build {overNetwork}, from {banner.Address}:{http}");
    }

    private void RequireInImage(string buildId, string where)
    {
        // The shortest would be found in any image.
        if (buildId.Length < ShortestBuildId)
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

    private FirmwareBanner ReadConsole(CancellationToken cancellation)
    {
        var board = new BoardConsole();
        using var file = new StreamWriter(log) { AutoFlush = true, NewLine = "\n" };
        using var session = new SerialSession(port.Name, () => port.Open(baud), Take);
        using var registration = cancellation.Register(session.Wake);

        try
        {
            if (!ReadUntilReady(session, board, s_patience, cancellation))
            {
                AwaitPort(session, cancellation);
                session.Reboot(RebootOptions.Normal);
                ReadUntilReady(session, board, limit, cancellation);
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

        IsHeard = board.Banner is not null;
        return board switch
        {
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

    private static bool ReadUntilReady(SerialSession session, BoardConsole board, TimeSpan limit, CancellationToken cancellation)
    {
        var begun = TimeProvider.System.GetTimestamp();

        while (!board.IsReady && board.Refusal is null && TimeProvider.System.GetElapsedTime(begun) < limit)
        {
            cancellation.ThrowIfCancellationRequested();
            session.Read(s_slice, reconnect: true);
        }

        return board.Banner is not null && (board.IsReady || board.Refusal is not null);
    }

    private string ReadStatus(Uri address, CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = limit, MaxResponseContentBufferSize = LongestStatus };

        try
        {
            using var answer = client.Send(new HttpRequestMessage(HttpMethod.Get, address), cancellation);
            answer.EnsureSuccessStatusCode();
            using var status = JsonDocument.Parse(answer.Content.ReadAsStream(cancellation));
            return status.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("buildId", out var id) && id.ValueKind == JsonValueKind.String
                ? id.GetString()!
                : throw new JsonException("it says no buildId");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new UserException(
                ExitCode.BenchBroken, $"the board runs, but {address} does not tell its build ({e.Message}): is this PC on the board's network?", e);
        }
    }
}
