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

    /// <summary>Which port is meant: the one that was named, else the board's on the desk, else the only one that looks like a board's.</summary>
    /// <exception cref="UserException">The desk says none of a board that lies on it.</exception>
    public static NamedPort Of(string? named, ChosenBoard? board) => new(
        named ?? board?.OnDesk?.Serial?.Port
        ?? (board?.OnDesk is null ? PortChoice.Auto : throw board.Wrong("nothing says which serial port it has: 'serial: { port: ... }', or --port ('nanonet console --list' shows them)")));

    /// <summary>Where a port is now.</summary>
    /// <returns>The device.</returns>
    /// <exception cref="UserException">No port of this machine fits, or more than one.</exception>
    public static string Find(NamedPort port)
    {
        try
        {
            return port.Find();
        }
        catch (PortChoiceException e)
        {
            throw new UserException(ExitCode.BenchBroken, e.Message, e);
        }
    }
}
