using System;
using System.Text;

namespace NanoNet.VirtualBoard;

/// <summary>The tool's hand on the power switch: standard input and output, and whether the tool is still there.</summary>
internal static unsafe class PowerSupply
{
    private const string PowerOn = "power on";
    private const int LineRoom = 64;

    /// <summary>Tells the tool where the console is.</summary>
    public static void Announce(string device) => Write(Libc.StandardOutput, $"{{\"console\":\"{device}\"}}\n");

    /// <summary>Says why the board does not run.</summary>
    public static void Complain(string message) => Write(Libc.StandardError, message + "\n");

    /// <summary>Waits until the tool switches the power on.</summary>
    /// <returns>False if it went away instead.</returns>
    /// <exception cref="BoardException">It said something else.</exception>
    public static bool AwaitPowerOn()
    {
        var line = stackalloc byte[LineRoom];
        var length = 0;

        while (length < LineRoom)
        {
            if (Libc.read(Libc.StandardInput, line + length, 1) <= 0)
            {
                return false;
            }

            if (line[length] == (byte)'\n')
            {
                var text = Encoding.UTF8.GetString(line, length);
                return text == PowerOn ? true : throw Unexpected(text);
            }

            length++;
        }

        throw Unexpected(Encoding.UTF8.GetString(line, length));
    }

    private static BoardException Unexpected(string text) => new(ExitCode.Usage, $"standard input: '{text}' is not '{PowerOn}'");

    private static void Write(int descriptor, string text)
    {
        ReadOnlySpan<byte> octets = Encoding.UTF8.GetBytes(text);

        while (octets.Length > 0)
        {
            fixed (byte* start = octets)
            {
                var written = (int)Libc.write(descriptor, start, (nuint)octets.Length);

                if (written <= 0)
                {
                    return;
                }

                octets = octets[written..];
            }
        }
    }
}
