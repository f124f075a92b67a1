using System;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>The firmware's HTTPS with curl, keys of both kinds and both versions.</summary>
public class HttpsServiceTests
{
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
}
