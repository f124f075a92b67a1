using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace NanoNet.Serial;

/// <summary>Serial ports of Linux, from sysfs.</summary>
internal static class LinuxPorts
{
    /// <param name="classFolder">/sys/class/tty.</param>
    /// <param name="devices">/dev.</param>
    public static IEnumerable<SerialPortInfo> List(string classFolder, string devices)
    {
        if (!Directory.Exists(classFolder))
        {
            yield break;
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(classFolder))
        {
            // Consoles and pseudo-terminals have no device; ports of the mainboard without hardware are of type 0 (PORT_UNKNOWN).
            var device = Path.Combine(entry, "device");

            if (!Directory.Exists(device) || ReadLine(Path.Combine(entry, "type")) == "0")
            {
                continue;
            }

            if (FolderOf(device) is { } folder)
            {
                yield return Describe(Path.Combine(devices, Path.GetFileName(entry)), folder);
            }
        }
    }

    private static string? FolderOf(string device)
    {
        try
        {
            return new DirectoryInfo(device).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? device;
        }
        catch (IOException)
        {
            // Unplugged just now.
            return null;
        }
    }

    // The USB device is the interface's parent, one or two folders above the port.
    private static SerialPortInfo Describe(string path, string port)
    {
        string? folder = port;

        for (var level = 0; level < 3 && folder is not null; level++, folder = Path.GetDirectoryName(folder))
        {
            if (ReadId(Path.Combine(folder, "idVendor")) is { } vendor)
            {
                return new SerialPortInfo(
                    path,
                    vendor,
                    ReadId(Path.Combine(folder, "idProduct")),
                    ReadLine(Path.Combine(folder, "serial")),
                    Path.GetFileName(folder),
                    ReadLine(Path.Combine(folder, "product")));
            }
        }

        return new SerialPortInfo(path);
    }

    private static ushort? ReadId(string file) =>
        ushort.TryParse(ReadLine(file), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string? ReadLine(string file)
    {
        try
        {
            var text = File.ReadAllText(file).Trim();
            return text.Length == 0 ? null : text;
        }
        catch (IOException)
        {
            // Not there, or unplugged just now.
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
