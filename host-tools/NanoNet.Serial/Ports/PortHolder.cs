using System;
using System.Globalization;
using System.IO;

namespace NanoNet.Serial;

/// <summary>Which other program has a serial port open. Linux, and only programs of this user unless it is root.</summary>
public static class PortHolder
{
    /// <summary>Looks for modems on every new serial port, and talks to it meanwhile.</summary>
    private const string ModemManager = "ModemManager";

    /// <returns>Its name and number; null: none that can be seen.</returns>
    public static string? Find(string device)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var target = new FileInfo(device).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? device;

        foreach (var process in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(process), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id != Environment.ProcessId && Has(process, target))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{NameOf(process)} (process {id})");
            }
        }

        return null;
    }

    /// <summary>What to do about a program that has a port open.</summary>
    /// <param name="holder">As <see cref="Find"/> names it; null: unknown.</param>
    public static string Remedy(string? holder) => holder?.StartsWith(ModemManager, StringComparison.Ordinal) == true
        ? "it looks for modems on new ports: wait half a minute, or for good: sudo systemctl disable --now ModemManager"
        : "close it (a terminal program, Visual Studio's device explorer, another nanonet)";

    private static bool Has(string process, string target)
    {
        try
        {
            foreach (var descriptor in Directory.EnumerateFiles(Path.Combine(process, "fd")))
            {
                if (new FileInfo(descriptor).LinkTarget == target)
                {
                    return true;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is somebody else's, or has just ended.
        }

        return false;
    }

    private static string NameOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "comm")).Trim();
        }
        catch (IOException)
        {
            return "a program that has just ended";
        }
    }
}
