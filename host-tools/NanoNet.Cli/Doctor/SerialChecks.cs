using System.Collections.Generic;
using System.Linq;
using NanoNet.Flash;
using NanoNet.Serial;

namespace NanoNet.Cli.Doctor;

/// <summary>What flashes boards, and listens to them.</summary>
internal static class SerialChecks
{
    /// <param name="named">Ports that may not be in the system's list.</param>
    public static IEnumerable<DeskFinding> Run(IReadOnlyList<string> named)
    {
        yield return Flasher();
        var listed = SerialPorts.List();
        IReadOnlyList<SerialPortInfo> ports = [.. listed, .. named.Where(device => listed.All(port => port.Device != device)).Select(static device => new SerialPortInfo(device))];

        if (named.Count == 0 && ports.All(static port => port.VendorId is null))
        {
            yield return new DeskFinding("serial port", DeskState.Limited, "no USB serial port is plugged in", "plug the board in, by a cable that carries data");
        }

        foreach (var port in ports)
        {
            yield return Port(port);
        }
    }

    private static DeskFinding Flasher() => Nanoff.Find(null) is { } path
        ? new DeskFinding("nanoff", DeskState.Good, path)
        : new DeskFinding("nanoff", DeskState.Limited, "not installed", "nanonet flash installs it, or: dotnet tool install --global nanoff");

    private static DeskFinding Port(SerialPortInfo port)
    {
        try
        {
            using var link = SerialLink.Open(port.Device);
            return new DeskFinding("serial port", DeskState.Good, port.ToString());
        }
        catch (SerialLinkException e)
        {
            return new DeskFinding("serial port", DeskState.Limited, port.ToString(), e.Message);
        }
    }
}
