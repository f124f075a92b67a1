using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>HTTPS as those see it who look for weaknesses.</summary>
public class TlsScanTests
{
    // Of the scans' connections, which show the certificate, and of the polite client's.
    private static readonly string[] s_kept = ["CERT-TRUST", "CERT-NAME", "CERT-TIME", "CERT-KEY-MATCH", "TLS-VERSION", "TLS-OLD", "TLS-CIPHER-OFFERED", "TLS-ALERT"];

    private static readonly string[] s_findings =
    [
        "SSLv2 +not offered",
        "SSLv3 +not offered",
        "TLS 1 +not offered",
        "TLS 1.1 +not offered",
        "TLS 1.2 +offered",
        "TLS 1.3 +offered",
        "NULL ciphers .*not offered",
        "Anonymous NULL Ciphers .*not offered",
        "Export ciphers .*not offered",
        "LOW: 64 Bit .*not offered",
        "Triple DES Ciphers .*not offered",
        "Strong encryption .*offered \\(OK\\)",
        "Heartbleed .*not vulnerable",
        "CCS .*not vulnerable",
        "Secure Renegotiation .*supported",
        "Secure Client-Initiated Renegotiation +not vulnerable",
    ];

    [Theory]
    [InlineData("st-stm32f769i-discovery")]
    [InlineData("esp32-olimex")]
    public async Task Sslscan_finds_nothing_weak(string board)
    {
        using var attacked = await AttackedBoard.Boot(board, "secure");

        attacked.Withstand(
            () =>
            {
                var scan = attacked.Run("sslscan", "--no-colour", "--sni-name=board.test", attacked.Address).Output;
                Assert.Matches("TLSv1.3 +enabled", scan);
                Assert.Matches("TLSv1.2 +enabled", scan);
                Assert.Matches("TLSv1.1 +disabled", scan);
                Assert.Matches("TLSv1.0 +disabled", scan);
                Assert.Matches("SSLv3 +disabled", scan);
                Assert.Matches("SSLv2 +disabled", scan);
                Assert.Contains("TLSv1.2 not vulnerable to heartbleed", scan);
                Assert.DoesNotMatch("(?m)^(Accepted|Preferred).*(RC4|3DES|DES-CBC|EXP-|NULL|anon|ADH)", scan);
                Assert.Matches("(?m)^(Accepted|Preferred)", scan);
            },
            ("tls.handshakes", 20),
            ("tls.failed", 20));
        attacked.JudgeWire(s_kept);
    }

    [Theory]
    [InlineData("st-stm32f769i-discovery")]
    [InlineData("esp32-olimex")]
    public async Task Testssl_finds_nothing_weak(string board)
    {
        using var attacked = await AttackedBoard.Boot(board, "secure");

        attacked.Withstand(
            () =>
            {
                var scan = attacked.Run("testssl", "--quiet", "--color", "0", "--warnings", "off", "--nodns", "min", "--ip", attacked.Address, "-p", "-s", "-H", "-I", "-R", "board.test");
                Assert.True(scan.ExitCode == 0, scan.Output + scan.Error);

                foreach (var finding in s_findings)
                {
                    Assert.Matches("(?m)^ *" + finding, scan.Output);
                }
            },
            ("tls.handshakes", 10),
            ("tls.failed", 5));
        attacked.JudgeWire(s_kept);
    }
}
