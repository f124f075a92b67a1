using System.Globalization;
using System.Threading.Tasks;
using NanoNet.Bench;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Boards with the services that are observed for hours: in virtual time, captured, with a page that measures.</summary>
internal static class OperatedBoards
{
    /// <summary>What <c>nanonet verify</c> looks at: one connection at a time.</summary>
    public const string Stm32 = "TcpEchoPort = 7, UdpEchoPort = 7, HttpPort = 80, WebSockets = 1";

    private const string Everything =
        "TcpEchoPort = 7, DiscardPort = 9, ChargenPort = 19, DaytimePort = 13, LinePort = 2323, UdpEchoPort = 7, InformationPort = 6266, HttpPort = 80, WebSockets = 4, ";

    /// <summary>Everything at once.</summary>
    public static string Esp32()
    {
        using var authority = new TestAuthority();
        return Everything + SecureFirmware.HttpsPort(authority);
    }

    /// <summary>The small board or the large one.</summary>
    public static async Task<BoardRig> Boot(bool isEsp32, BoardNetwork network) =>
        isEsp32 ? Boot(await TestProfile.Esp32, Esp32(), network) : Boot(await TestProfile.Stm32, Stm32, network);

    public static BoardRig Boot(TestProfile profile, string settings, BoardNetwork network, string usings = "", string before = "", params string[] libraries) => new(
        profile,
        MeasuredFirmware.Compile(string.Create(CultureInfo.InvariantCulture, $"BoardSockets = {profile.Board.Limits.Sockets}, {settings}"), usings, before, libraries),
        network,
        new VirtualClock(),
        isCaptured: true);
}
