using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NanoNet.Serial;

/// <summary>Which serial port a person means: a device, <c>VID:PID</c>, <c>VID:PID:SERIAL</c>, a serial number, a USB location, or <c>auto</c>.</summary>
/// <remarks>It never takes the first of several: flashing the wrong board is worse than asking.</remarks>
public sealed class PortChoice
{
    /// <summary>The only port that looks like a board.</summary>
    public const string Auto = "auto";

    private readonly string _text;

    public PortChoice(string text) => _text = text;

    /// <summary>Finds the port among those that there are.</summary>
    /// <exception cref="PortChoiceException">None fits, or more than one; the message lists what there is.</exception>
    public SerialPortInfo Choose(IReadOnlyList<SerialPortInfo> ports)
    {
        var fitting = ports.Where(Fits).ToList();

        // A path need not be in the list: a pseudo-terminal, a link that udev made, a port of a driver that tells nothing.
        if (fitting.Count == 0 && IsDevice)
        {
            return new SerialPortInfo(_text);
        }

        return fitting.Count switch
        {
            1 => fitting[0],
            0 => throw new PortChoiceException(
                (_text == Auto ? "no USB serial port is plugged in" : $"no serial port is '{_text}'") + Listed(ports, "; there is: ", "; there is none at all")),
            _ => throw new PortChoiceException(
                (_text == Auto ? "more than one serial port may be the board" : $"more than one serial port is '{_text}'")
                + Listed(fitting, "; name one, by device, VID:PID:SERIAL or location: ", "")),
        };
    }

    /// <summary>Whether it is this port that is meant, or one of those that are.</summary>
    public bool Means(SerialPortInfo port) => Fits(port);

    private bool IsDevice => _text.StartsWith('/') || _text.StartsWith("COM", StringComparison.OrdinalIgnoreCase);

    private static string Listed(IReadOnlyList<SerialPortInfo> ports, string some, string none) =>
        ports.Count == 0 ? none : some + string.Concat(ports.Select(static port => Environment.NewLine + "  " + port));

    private bool Fits(SerialPortInfo port)
    {
        if (_text == Auto)
        {
            return port.VendorId is not null;
        }

        if (string.Equals(port.Device, _text, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            || port.Location == _text || port.SerialNumber == _text)
        {
            return true;
        }

        var parts = _text.Split(':', 3);
        return parts.Length >= 2
            && IsId(parts[0], port.VendorId)
            && IsId(parts[1], port.ProductId)
            && (parts.Length == 2 || port.SerialNumber == parts[2]);
    }

    private static bool IsId(string text, ushort? id) =>
        id is not null && ushort.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value == id;
}
