using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NanoNet.Serial;

/// <summary>The serial ports of this machine.</summary>
public static class SerialPorts
{
    /// <summary>Lists them by device. Ports of the mainboard that have no hardware behind them are left out.</summary>
    public static IReadOnlyList<SerialPortInfo> List()
    {
        IEnumerable<SerialPortInfo> ports = OperatingSystem.IsWindows() ? WindowsPorts.List()
            : OperatingSystem.IsMacOS() ? ListMac()
            : LinuxPorts.List("/sys/class/tty", "/dev");
        return [.. ports.OrderBy(static port => port.Device, StringComparer.Ordinal)];
    }

    // The callin twins (tty.*) wait for a carrier that no board gives.
    private static IEnumerable<SerialPortInfo> ListMac() =>
        Directory.EnumerateFiles("/dev", "cu.*").Where(static device => !device.Contains("Bluetooth", StringComparison.Ordinal))
            .Select(static device => new SerialPortInfo(device, Description: Path.GetFileName(device)));
}
