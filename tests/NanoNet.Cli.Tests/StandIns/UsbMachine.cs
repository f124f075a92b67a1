using System.Collections.Generic;
using System.IO;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>A machine whose USB serial ports a test decides: folders in the place of /dev and /sys/class/tty, which a program sees that runs in a mount namespace of its own.</summary>
internal sealed class UsbMachine
{
    // The devices of the real machine stay beside those of the test.
    private const string Inside = "mkdir -p \"$0/before\" && mount --rbind /dev \"$0/before\" && mount --bind \"$0/dev\" /dev && mount --bind \"$0/class\" /sys/class/tty && exec \"$@\"";

    private static readonly string[] s_kept = ["null", "zero", "full", "random", "urandom", "tty", "pts", "ptmx", "fd", "stdin", "stdout", "stderr", "shm"];

    private readonly string _root;
    private readonly DirectoryInfo _devices;
    private readonly DirectoryInfo _class;

    /// <param name="folder">Where its folders go.</param>
    public UsbMachine(string folder)
    {
        var root = Directory.CreateDirectory(Path.Combine(folder, "usb"));
        _root = root.FullName;
        _devices = root.CreateSubdirectory("dev");
        _class = root.CreateSubdirectory("class");

        foreach (var name in s_kept)
        {
            File.CreateSymbolicLink(Path.Combine(_devices.FullName, name), Path.Combine(_root, "before", name));
        }
    }

    /// <summary>The command that runs another in there. The user is root of a user namespace already, or becomes it.</summary>
    public IEnumerable<string> Enter(bool isRoot, params IEnumerable<string> command) =>
        (string[])["unshare", .. isRoot ? [] : (string[])["--map-root-user"], "--mount", "sh", "-c", Inside, _root, .. command];

    /// <summary>Makes a port known to sysfs.</summary>
    /// <returns>The path outside of the namespace at which its device belongs.</returns>
    public string Plug(string name, string vendor, string product, string serial, string location)
    {
        var usb = Directory.CreateDirectory(Path.Combine(_root, "devices", location));
        File.WriteAllText(Path.Combine(usb.FullName, "idVendor"), vendor);
        File.WriteAllText(Path.Combine(usb.FullName, "idProduct"), product);
        File.WriteAllText(Path.Combine(usb.FullName, "serial"), serial);
        var port = usb.CreateSubdirectory($"{location}:1.0");
        var entry = _class.CreateSubdirectory(name);
        File.CreateSymbolicLink(Path.Combine(entry.FullName, "device"), port.FullName);
        return Path.Combine(_devices.FullName, name);
    }

    /// <summary>Takes every port away from sysfs.</summary>
    public void UnplugAll()
    {
        foreach (var entry in _class.GetDirectories())
        {
            entry.Delete(recursive: true);
        }
    }
}
