using System.Linq;

namespace NanoNet.Bench;

/// <summary>The firmware names itself, its build, the board and its address on the serial console.</summary>
public sealed class BootBannerScenario : IScenario
{
    public string Id => "BOOT-BANNER";

    public string Title => "Firmware boots and says who it is";

    public string Source => "README, boot banner";

    public void Run(ScenarioContext line)
    {
        line.RequireConsole();
        var banner = line.Firmware.Banner;

        ScenarioContext.Require(banner.Firmware == line.Firmware.Name, $"firmware {line.Firmware.Name}", banner.Firmware);
        ScenarioContext.Require(
            banner.BuildId.Length == BuildIdLength && banner.BuildId.All(char.IsAsciiHexDigit), "a build id of 12 hexadecimal digits", banner.BuildId);
        ScenarioContext.Require(banner.Address == line.BoardAddress, $"address {line.BoardAddress}", banner.Address.ToString());
        ScenarioContext.Require(
            banner.IsDhcp == line.Network.IsDhcp || (line.IsOnDesk && !line.Network.IsDhcp),
            line.Network.IsDhcp ? "an address from DHCP" : "a static address",
            banner.IsDhcp ? "dhcp" : "static");
        ScenarioContext.Require(
            banner.SocketsMax == line.Board.Limits.Sockets, $"{line.Board.Limits.Sockets} sockets", $"{banner.SocketsMax}");
    }

    private const int BuildIdLength = 12;
}
