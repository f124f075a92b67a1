using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>The firmware's HTTPS and WSS, with clients from Debian.</summary>
public class HttpsServiceTests
{
    // Only a failure takes it.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan s_glance = TimeSpan.FromMilliseconds(20);

    [Theory]
    [InlineData(true, "--tls-max", "1.2")]
    [InlineData(true, "--tlsv1.3", "-4")]
    [InlineData(false, "--tlsv1.3", "-4")]
    public async Task Stm32_serves_curl(bool isRsa, params string[] version) => await Serve(await TestProfile.Stm32, isRsa, version);

    [Theory]
    [InlineData(true, "--tls-max", "1.2")]
    [InlineData(true, "--tlsv1.3", "-4")]
    [InlineData(false, "--tls-max", "1.2")]
    [InlineData(false, "--tlsv1.3", "-4")]
    public async Task Esp32_serves_curl(bool isRsa, params string[] version) => await Serve(await TestProfile.Esp32, isRsa, version);

    [Fact]
    public async Task Wss_is_served_to_websockets_and_wsproto()
    {
        const string python = "/usr/bin/python3";

        if (!Directory.Exists("/usr/lib/python3/dist-packages/wsproto") || !Directory.Exists("/usr/lib/python3/dist-packages/websockets"))
        {
            Assert.Skip("python3-wsproto or python3-websockets is not installed (tests/setup)");
        }

        using var authority = new TestAuthority();
        using var rig = await SecureFirmware.Guarded(authority, await TestProfile.Esp32);
        await WithAuthority(rig, authority, (port, trusted) =>
        {
            var script = Path.Combine(TestPaths.Root, "tests", "clients", "websocket_clients.py");
            Assert.Equal("all passed\n", Output(rig, python, script, $"wss://127.0.0.1:{port}", trusted));
        });
    }

    [Fact]
    public async Task Sslscan_finds_tls_1_2_and_1_3_and_nothing_weak()
    {
        using var authority = new TestAuthority();
        using var rig = await SecureFirmware.Guarded(authority, await TestProfile.Esp32);
        await WithAuthority(rig, authority, (port, _) =>
        {
            var output = Output(rig, "sslscan", "--no-colour", $"127.0.0.1:{port}");
            Assert.Matches("TLSv1.2 +enabled", output);
            Assert.Matches("TLSv1.3 +enabled", output);
            Assert.Matches("TLSv1.1 +disabled", output);
            Assert.Matches("TLSv1.0 +disabled", output);
            Assert.Matches("SSLv3 +disabled", output);
            Assert.DoesNotContain("Secure session renegotiation unsupported", output, StringComparison.Ordinal);
            Assert.DoesNotContain("vulnerable to heartbleed\n", output.Replace("not vulnerable", "fine", StringComparison.Ordinal), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Certificate_that_cannot_be_read_is_refused_at_start()
    {
        var failure = await Assert.ThrowsAsync<BenchBrokenException>(static async () =>
        {
            using var rig = await SecureFirmware.With(await TestProfile.Stm32, "HttpsPort = 443, Certificate = \"none\", CertificateKey = \"none\"");
        });
        Assert.Contains("https has no certificate and key that can be read", failure.Message, StringComparison.Ordinal);
    }

    private static async Task Serve(TestProfile profile, bool isRsa, string[] version)
    {
        using var authority = new TestAuthority();
        using var rig = await SecureFirmware.Guarded(authority, profile, isRsa);
        await WithAuthority(rig, authority, (port, trusted) =>
        {
            string[] trusting = ["--cacert", trusted, .. version, "--connect-to", $"board.test:443:127.0.0.1:{port}"];

            // One connection for two requests, then another one.
            var twice = HttpListenerRig.Curl(rig, [.. trusting, "https://board.test/status", "https://board.test/status", "-w", "%{num_connects}\n"]);
            Assert.Equal(2, twice.Split("\"tls.handshakes\":         1").Length - 1);
            Assert.Contains("}1\n", twice.Replace("}\n1", "}1", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains("\"tls.handshakes\":         2", HttpListenerRig.Curl(rig, [.. trusting, "https://board.test/status"]), StringComparison.Ordinal);
        });
        rig.EndWithEveryRuleHeld();
    }

    private static async Task WithAuthority(BoardRig rig, TestAuthority authority, Action<string, string> run)
    {
        var file = Path.GetTempFileName();

        try
        {
            await File.WriteAllTextAsync(file, authority.Pem, TestContext.Current.CancellationToken);
            using var forwarder = new PortForwarder(rig.Bench.Pump, rig.Bench.ClientHost(), rig.Address, new PortForward(0, 443));
            run(forwarder.Forward.HostPort.ToString(CultureInfo.InvariantCulture), file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Output(BoardRig rig, string program, params string[] arguments)
    {
        Process process;

        try
        {
            process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed (tests/setup)");
            throw;
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            var given = Stopwatch.StartNew();

            // A scanner shakes hands some dozens of times, on a machine that may be busy with other tests.
            while (!rig.Bench.WaitUntil(() => process.HasExited, s_glance))
            {
                Assert.True(given.Elapsed < s_patience, $"expected: {program} to end");
            }

            return output.Result + errors.Result;
        }
    }
}
