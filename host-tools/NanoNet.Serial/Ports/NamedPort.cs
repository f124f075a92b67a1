using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Serial;

/// <summary>The serial port that a person named, wherever the board is now: one that comes back may be another device than before, and another board may be what it was.</summary>
/// <remarks>One thread uses it. The first look decides which board is meant; later ones look for the same.</remarks>
public sealed class NamedPort
{
    private readonly PortChoice _choice;
    private readonly Func<IReadOnlyList<SerialPortInfo>> _list;
    private SerialPortInfo? _known;

    /// <param name="name">What <see cref="PortChoice"/> takes.</param>
    public NamedPort(string name)
        : this(name, SerialPorts.List)
    {
    }

    internal NamedPort(string name, Func<IReadOnlyList<SerialPortInfo>> list)
    {
        _choice = new PortChoice(name);
        _list = list;
        Name = name;
    }

    /// <summary>As the person named it.</summary>
    public string Name { get; }

    /// <summary>Looks where it is now.</summary>
    /// <returns>The device.</returns>
    /// <exception cref="PortChoiceException">No port fits, or more than one; the message lists what there is.</exception>
    public string Find()
    {
        var ports = _list();
        var others = _known is null ? [] : ports.Where(port => IsAnother(_known, port)).ToList();

        if (_known is not null && ports.Where(port => IsSame(_known, port)).ToList() is [var again])
        {
            return again.Device;
        }

        var found = _choice.Choose([.. ports.Except(others)]);

        if (others.Find(port => port.Device == found.Device) is { } other)
        {
            throw new PortChoiceException($"{Name} is another board's now: {other}");
        }

        // Of an adapter with two ports, or of two alike without a number, only the name tells one from the other.
        _known ??= found.VendorId is not null && ports.Count(port => IsSame(found, port)) == 1 ? found : null;
        return found.Device;
    }

    /// <summary>Opens it where it is now.</summary>
    /// <exception cref="SerialLinkException">It cannot be opened; a port that is not found counts as <see cref="SerialFault.Gone"/>.</exception>
    public ISerialLink Open(int baud) => SerialLink.Open(FindToOpen(), baud);

    /// <summary>Looks where it is now, to open it.</summary>
    /// <exception cref="SerialLinkException">It is not found.</exception>
    public string FindToOpen()
    {
        try
        {
            return Find();
        }
        catch (PortChoiceException e)
        {
            throw new SerialLinkException(e.Message, SerialFault.Gone);
        }
    }

    private static bool IsSame(SerialPortInfo known, SerialPortInfo port) =>
        port.VendorId == known.VendorId
        && (known.SerialNumber is not null ? port.SerialNumber == known.SerialNumber : known.Location is not null && port.Location == known.Location);

    // In its loader, or with other firmware, a board may be another USB device in the same place.
    private static bool IsAnother(SerialPortInfo known, SerialPortInfo port) =>
        port.VendorId is not null && port.Location != known.Location && !(port.VendorId == known.VendorId && port.SerialNumber == known.SerialNumber);
}
