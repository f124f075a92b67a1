using System;

namespace NanoNet.Serial;

/// <summary>Opens serial ports: 8 data bits, no parity, 1 stop bit, no flow control, nothing translated.</summary>
public static class SerialLink
{
    /// <summary>The rate of nanoFramework's boards.</summary>
    public const int DefaultBaud = 921_600;

    /// <summary>Rates that are tried where a board may use another (nf-debugger, PortSerial).</summary>
    public static ReadOnlySpan<int> LikelyBauds => [921_600, 460_800, 115_200];

    /// <summary>Opens a port and locks it, so that a second program does not take half of the octets.</summary>
    /// <param name="device">A path such as /dev/ttyUSB0, or a name such as COM7.</param>
    /// <param name="baud">Bits per second.</param>
    /// <exception cref="SerialLinkException">It cannot be opened; the message says why and what to do.</exception>
    public static ISerialLink Open(string device, int baud = DefaultBaud) =>
        OperatingSystem.IsWindows() ? new WindowsSerialLink(device, baud) : new TerminalLink(device, baud);
}
