using System.CommandLine;
using NanoNet.Cli.Boards;
using NanoNet.Serial;

namespace NanoNet.Cli.SerialConsole;

/// <summary>The serial port that a user names.</summary>
public static class PortArgument
{
    public static Option<string?> Option() => new("--port", "-p")
    {
        Description = "The board's serial port: a device, VID:PID, VID:PID:SERIAL, a serial number, a USB location, or auto; without it the desk's, or the only one",
        HelpName = "PORT",
    };

    /// <summary>The port that was named, else the board's on the desk, else the only one that looks like a board's.</summary>
    /// <returns>The device.</returns>
    /// <exception cref="UserException">No port of this machine fits, or more than one, or the desk says none of a board that lies on it.</exception>
    public static string Choose(string? named, ChosenBoard? board) => Choose(Name(named, board));

    /// <summary>What says which port is meant: the option, else the desk, else that there is only one.</summary>
    /// <exception cref="UserException">The desk says none of a board that lies on it.</exception>
    public static string Name(string? named, ChosenBoard? board) =>
        named ?? board?.OnDesk?.Serial?.Port
        ?? (board?.OnDesk is null ? PortChoice.Auto : throw board.Wrong("nothing says which serial port it has: 'serial: { port: ... }', or --port ('nanonet console --list' shows them)"));

    /// <summary>Opens the port that is meant now: a board that comes back may have another device than before.</summary>
    /// <exception cref="SerialLinkException">It cannot be opened; no port fits, or more than one.</exception>
    public static ISerialLink Open(string named, int baud)
    {
        try
        {
            return SerialLink.Open(new PortChoice(named).Choose(SerialPorts.List()).Device, baud);
        }
        catch (PortChoiceException e)
        {
            throw new SerialLinkException(e.Message, SerialFault.Gone);
        }
    }

    /// <returns>The device.</returns>
    /// <exception cref="UserException">No port of this machine fits, or more than one.</exception>
    public static string Choose(string named)
    {
        try
        {
            return new PortChoice(named).Choose(SerialPorts.List()).Device;
        }
        catch (PortChoiceException e)
        {
            throw new UserException(ExitCode.BenchBroken, e.Message, e);
        }
    }
}
