using System.CommandLine;
using NanoNet.Serial;

namespace NanoNet.Cli.SerialConsole;

/// <summary>The serial port that a user names.</summary>
public static class PortArgument
{
    public static Option<string> Option() => new("--port", "-p")
    {
        Description = "The board's serial port: a device, VID:PID, VID:PID:SERIAL, a serial number, a USB location, or auto",
        HelpName = "PORT",
        DefaultValueFactory = static _ => PortChoice.Auto,
    };

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
