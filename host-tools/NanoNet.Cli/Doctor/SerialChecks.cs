using System.Collections.Generic;
using System.Linq;
using NanoNet.Boards;
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
        IReadOnlyList<SerialPortInfo> ports = [.. listed, .. named.Where(name => !listed.Any(new PortChoice(name).Means)).Select(static name => new SerialPortInfo(name))];

        if (named.Count == 0 && ports.All(static port => port.VendorId is null))
        {
            yield return new DeskFinding("serial port", DeskState.Limited, "no USB serial port is plugged in", "plug the board in, by a cable that carries data");
        }

        foreach (var port in ports)
        {
            yield return Port(port);
        }
    }

    private static DeskFinding Flasher()
    {
        var pinned = PinnedTool.Nanoff;

        if ((Nanoff.Find(null) ?? Installed()) is not { } path)
        {
            return new DeskFinding("nanoff", DeskState.Limited, "not installed", $"nanonet flash installs {pinned.Version}, or: dotnet tool install --global {pinned.Package} --version {pinned.Version}");
        }

        var version = CommandOutput.Of(path, "--version")?.Split('\n').Select(NanoffVersion.TryRead).FirstOrDefault(static read => read is not null);
        return version is null ? new DeskFinding("nanoff", DeskState.Limited, $"{path} does not say which it is", Update)
            : NanoffVersion.Complaint(version) is { } complaint ? new DeskFinding("nanoff", DeskState.Limited, complaint, Update)
            : new DeskFinding("nanoff", DeskState.Good, $"{version}, {path}");
    }

    private static string Update => $"dotnet tool update --global {PinnedTool.Nanoff.Package} --version {PinnedTool.Nanoff.Version}";

    private static string? Installed() => System.IO.Path.Combine(NanoffInstaller.FolderIn(CacheFolder.Tools), "nanoff") is var path && System.IO.File.Exists(path) ? path : null;

    private static DeskFinding Port(SerialPortInfo port)
    {
        try
        {
            using var link = SerialLink.Open(port.Device);

            // One that does not lock it takes part of what the board says.
            return PortHolder.Find(port.Device) is { } holder
                ? new DeskFinding("serial port", DeskState.Limited, $"{port}; {holder} has it open too", PortHolder.Remedy(holder))
                : new DeskFinding("serial port", DeskState.Good, port.ToString());
        }
        catch (SerialLinkException e)
        {
            return new DeskFinding("serial port", DeskState.Limited, port.ToString(), e.Message);
        }
    }
}
