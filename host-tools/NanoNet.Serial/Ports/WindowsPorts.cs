using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.Versioning;
using Microsoft.Win32;

namespace NanoNet.Serial;

/// <summary>COM ports of Windows, from the registry.</summary>
[SupportedOSPlatform("windows")]
internal static class WindowsPorts
{
    private const string Present = @"HARDWARE\DEVICEMAP\SERIALCOMM";
    private const string UsbDevices = @"SYSTEM\CurrentControlSet\Enum\USB";

    public static IEnumerable<SerialPortInfo> List()
    {
        using var present = Registry.LocalMachine.OpenSubKey(Present);
        var known = ListUsb().GroupBy(static port => port.Device).ToDictionary(static group => group.Key, static group => group.First());

        foreach (var name in present?.GetValueNames() ?? [])
        {
            if (present!.GetValue(name) is string device)
            {
                yield return known.TryGetValue(device, out var port) ? port : new SerialPortInfo(device);
            }
        }
    }

    // Enum\USB\VID_10C4&PID_EA60\<instance>\Device Parameters, PortName; also devices that were here once.
    private static IEnumerable<SerialPortInfo> ListUsb()
    {
        using var devices = Registry.LocalMachine.OpenSubKey(UsbDevices);

        foreach (var id in devices?.GetSubKeyNames() ?? [])
        {
            if (!TryReadIds(id, out var vendor, out var product))
            {
                continue;
            }

            using var instances = devices!.OpenSubKey(id);

            foreach (var instance in instances?.GetSubKeyNames() ?? [])
            {
                using var device = instances!.OpenSubKey(instance);
                using var parameters = device?.OpenSubKey("Device Parameters");

                if (parameters?.GetValue("PortName") is string port)
                {
                    // An instance that Windows made up has an ampersand; a serial number has none.
                    yield return new SerialPortInfo(
                        port,
                        vendor,
                        product,
                        instance.Contains('&') ? null : instance,
                        device!.GetValue("LocationInformation") as string,
                        device.GetValue("FriendlyName") as string);
                }
            }
        }
    }

    private static bool TryReadIds(string key, out ushort vendor, out ushort product)
    {
        vendor = product = 0;
        return key.Length >= 17 && key.StartsWith("VID_", StringComparison.OrdinalIgnoreCase)
            && ushort.TryParse(key.AsSpan(4, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out vendor)
            && ushort.TryParse(key.AsSpan(13, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out product);
    }
}
