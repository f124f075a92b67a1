using System;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>The firmware's HTTPS before it serves anybody. Clients of it are among the attackers.</summary>
public class HttpsServiceTests
{
    [Fact]
    public async Task Certificate_that_cannot_be_read_is_refused_at_start()
    {
        var failure = await Assert.ThrowsAsync<BenchBrokenException>(static async () =>
        {
            using var rig = await SecureFirmware.With(await TestProfile.Stm32, "HttpsPort = 443, Certificate = \"none\", CertificateKey = \"none\"");
        });
        Assert.Contains("https has no certificate and key that can be read", failure.Message, StringComparison.Ordinal);
    }
}
