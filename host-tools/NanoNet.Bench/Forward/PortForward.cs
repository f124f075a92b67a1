using System.Globalization;
using System.Net;

namespace NanoNet.Bench;

/// <summary>A port of this machine that leads to a port of the board: <c>8080:80</c>.</summary>
/// <param name="HostPort">Port on loopback; 0 lets the system choose.</param>
/// <param name="BoardPort">TCP port of the board.</param>
public sealed record PortForward(ushort HostPort, ushort BoardPort)
{
    /// <summary>Reads <c>HOST:BOARD</c>, or one number for both.</summary>
    /// <returns>False if the text is neither.</returns>
    public static bool TryParse(string text, out PortForward forward)
    {
        var colon = text.IndexOf(':', System.StringComparison.Ordinal);
        var host = colon < 0 ? text : text[..colon];
        var board = colon < 0 ? text : text[(colon + 1)..];
        ushort boardPort = 0;
        var isRight = ushort.TryParse(host, NumberStyles.None, CultureInfo.InvariantCulture, out var hostPort)
            && ushort.TryParse(board, NumberStyles.None, CultureInfo.InvariantCulture, out boardPort)
            && boardPort != 0;

        forward = new PortForward(hostPort, boardPort);
        return isRight;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{IPAddress.Loopback}:{HostPort} to port {BoardPort}");
}
