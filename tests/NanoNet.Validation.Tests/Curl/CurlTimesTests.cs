using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Validation.Tests.Curl;

/// <summary>The times of a connection as its packets show them, against what curl itself measures (-w) of the same transfer.</summary>
public class CurlTimesTests
{
    private const string Curl = "/usr/bin/curl";

    /// <summary>What curl adds before its SYN and after the packet: its own work, on a machine that may have other things to do.</summary>
    private static readonly TimeSpan s_overhead = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The clocks of the capture, of curl and of the server's timer are three: read at different moments, as coarse as 10 ms, and the
    /// capture's is the time of day, which may be put right meanwhile. Less than what lies between two of the moments that are told apart.
    /// </summary>
    private static readonly TimeSpan s_slack = SlowServer.Delay / 3;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Times_are_those_that_curl_measures(bool isSecure)
    {
        Assert.SkipUnless(File.Exists(Curl), "curl is not installed");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(5));
        using var server = new SlowServer();
        using var capture = await LoopbackCapture.Begin(server.Port, limit.Token);
        var keyFile = $"{capture.Path}.keys";

        var serving = server.Serve(isSecure, limit.Token);
        var theirs = await Fetch($"{(isSecure ? "https" : "http")}://127.0.0.1:{server.Port}/", keyFile, limit.Token);
        await serving;

        var keys = new TlsKeyLog();

        if (isSecure)
        {
            keys.Add(await File.ReadAllTextAsync(keyFile, limit.Token));
            File.Delete(keyFile);
        }

        var ours = (await capture.WholeConnection(keys, limit.Token)).Times;
        Assert.NotNull(ours.ConnectNs);
        Assert.NotNull(ours.FirstByteNs);
        AssertAgree("connect", theirs.Connect, ours.ConnectNs.Value);
        AssertAgree("first byte", theirs.FirstByte, ours.FirstByteNs.Value);
        Assert.True(ours.ConnectNs < ours.FirstByteNs);
        var firstByte = TimeSpan.FromSeconds(ours.FirstByteNs.Value / 1e9);
        Assert.True(firstByte >= SlowServer.Delay - s_slack, $"the server had not answered by then, {firstByte} after the SYN");

        if (isSecure)
        {
            Assert.NotNull(ours.TlsNs);
            Assert.InRange(ours.TlsNs.Value, ours.ConnectNs.Value, ours.FirstByteNs.Value);

            // What the packets show of the end of the handshake may be the first data after it.
            AssertAgree("TLS", theirs.Tls, ours.TlsNs.Value, s_overhead);
        }
    }

    private static void AssertAgree(string what, double theirSeconds, long ourNs, TimeSpan? slack = null)
    {
        var ours = TimeSpan.FromSeconds(ourNs / 1e9);
        var theirs = TimeSpan.FromSeconds(theirSeconds);
        Assert.True(ours <= theirs + (slack ?? s_slack) && theirs - ours < s_overhead, $"{what}: curl says {theirs}, the packets {ours}");
    }

    private static async Task<(double Connect, double Tls, double FirstByte)> Fetch(string url, string keyFile, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(
            Curl, ["-s", "-k", "--noproxy", "*", "-o", "/dev/null", "-w", "%{time_connect} %{time_appconnect} %{time_starttransfer}", url])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["SSLKEYLOGFILE"] = keyFile;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.Equal(0, process.ExitCode);
        var times = output.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        return (times[0], times[1], times[2]);
    }
}
