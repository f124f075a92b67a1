using System.Threading.Tasks;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A day of the board that serves everything at once, HTTPS included.</summary>
public class Esp32DayTests
{
    [Fact]
    public async Task Board_is_after_a_day_what_it_was_before()
    {
        using var authority = new TestAuthority();
        var (certificate, key) = authority.Issue("board.test", isRsa: true);
        DayOfOperation.Live(
            await TestProfile.Esp32,
            "TcpEchoPort = 7, DiscardPort = 9, ChargenPort = 19, DaytimePort = 13, LinePort = 2323, UdpEchoPort = 7, InformationPort = 6266, HttpPort = 80, WebSockets = 4, "
                + $"HttpsPort = 443, Certificate = {TlsFirmware.Literal(certificate)}, CertificateKey = {TlsFirmware.Literal(key)}");
    }
}
