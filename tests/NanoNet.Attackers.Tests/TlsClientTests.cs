using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>curl and HTTPS: both versions, who trusts the board and who does not, and all that the judge says of it.</summary>
public class TlsClientTests
{
    private const string NotTrusted = "60";
    private const string NoHandshake = "35";

    // Each has to be seen kept, and none to be left open for want of secrets or of an authority.
    private static readonly string[] s_kept =
    [
        "CERT-TRUST", "CERT-NAME", "CERT-TIME", "CERT-SIGALG", "CERT-KEY-MATCH", "CERT-CA-FLAGS", "TLS-RECORD", "TLS-ORDER", "TLS-VERSION", "TLS-OLD",
        "TLS-CIPHER-OFFERED", "TLS-FINISHED", "TLS-ALERT", "TLS-CLOSE-NOTIFY", "HTTP-PAIR", "HTTP-BODY-LEN",
    ];

    [Theory]
    [InlineData("st-stm32f769i-discovery")]
    [InlineData("esp32-olimex")]
    public async Task Curl_is_served_if_it_trusts_and_speaks_a_version_of_today(string board)
    {
        using var attacked = await AttackedBoard.Boot(board, "secure");
        var file = Path.GetTempFileName();

        try
        {
            await File.WriteAllBytesAsync(file, new byte[AttackedFirmware.UploadLength], TestContext.Current.CancellationToken);

            attacked.Withstand(
                () =>
                {
                    Assert.Equal("200 0", Curl(attacked, "/status", "--tls-max", "1.2"));
                    Assert.Equal("200 0", Curl(attacked, "/status", "--tlsv1.3"));
                    Assert.Equal("1 0 ", Twice(attacked, "--tls-max", "1.2"));
                    Assert.Equal("1 0 ", Twice(attacked, "--tlsv1.3"));
                    Assert.Equal("200 0", Curl(attacked, "/upload", "-T", file));
                    Assert.Equal("200 0", Curl(attacked, "/upload", "-T", file, "--tls-max", "1.2", "-H", "Transfer-Encoding: chunked"));
                    Assert.Equal("000 " + NotTrusted, Curl(attacked, "/status", "--cacert", "/etc/ssl/certs/ca-certificates.crt", "--tls-max", "1.2"));
                    Assert.Equal("000 " + NotTrusted, Curl(attacked, "/status", "--cacert", "/etc/ssl/certs/ca-certificates.crt", "--tlsv1.3"));
                    Assert.Equal("000 " + NoHandshake, Curl(attacked, "/status", "--tlsv1.0", "--tls-max", "1.1", "--ciphers", "DEFAULT@SECLEVEL=0"));
                },
                ("tls.handshakes", 8),
                ("tls.failed", 3),
                ("http.2xx", 10));
        }
        finally
        {
            File.Delete(file);
        }

        attacked.JudgeWire(s_kept);
    }

    // An STM32's mbedTLS has no suite of TLS 1.2 for such a key.
    [Theory]
    [InlineData("st-stm32f769i-discovery", false)]
    [InlineData("esp32-olimex", true)]
    public async Task Key_on_a_curve_serves_the_versions_that_the_board_has_suites_for(string board, bool isServedBy12)
    {
        using var attacked = await AttackedBoard.Boot(board, "secure", isRsa: false);

        attacked.Withstand(
            () =>
            {
                Assert.Equal("1 0 ", Twice(attacked, "--tlsv1.3"));
                Assert.Equal(isServedBy12 ? "200 0" : "000 " + NoHandshake, Curl(attacked, "/status", "--tls-max", "1.2"));
            },
            ("tls.handshakes", 2),
            ("http.2xx", 3));
        attacked.JudgeWire("CERT-TRUST", "CERT-SIGALG", "CERT-KEY-MATCH", "TLS-VERSION", "TLS-CIPHER-OFFERED", "TLS-FINISHED");
    }

    [Theory]
    [InlineData("st-stm32f769i-discovery")]
    [InlineData("esp32-olimex")]
    public async Task Record_that_stops_in_the_middle_stops_nobody_else(string board)
    {
        using var attacked = await AttackedBoard.Boot(board, "secure");

        attacked.Withstand(
            () =>
            {
                var client = attacked.Run("python3", AttackedBoard.Client("stalled_records.py"), attacked.Address, attacked.Authority, "443", "6266");
                Assert.True(client.ExitCode == 0, client.Error);
                Assert.Equal("all passed\n", client.Output);
            },
            ("tls.handshakes", 16),
            ("timeout.firstOctet", 2));
        attacked.JudgeWire();
    }

    // Its status, and how curl ended.
    private static string Curl(AttackedBoard attacked, string path, params string[] what)
    {
        var curl = Run(attacked, ["-o", "/dev/null", "-w", "%{http_code}", .. what, "https://board.test" + path]);
        return $"{curl.Output} {curl.ExitCode}";
    }

    // How many connections each of two requests needed.
    private static string Twice(AttackedBoard attacked, params string[] what) =>
        Run(attacked, ["-o", "/dev/null", "-o", "/dev/null", "-w", "%{num_connects} ", .. what, "https://board.test/status", "https://board.test/"]).Output;

    private static ProgramEnd Run(AttackedBoard attacked, IEnumerable<string> what) =>
        attacked.Run("curl", ["-sS", "--cacert", attacked.Authority, "--resolve", $"board.test:443:{attacked.Address}", .. what]);
}
