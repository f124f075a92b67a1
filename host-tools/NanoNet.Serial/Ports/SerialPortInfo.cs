using System.Globalization;

namespace NanoNet.Serial;

/// <summary>A serial port of this machine, and the USB device behind it where that is known.</summary>
/// <param name="Device">Path or name that opens it.</param>
/// <param name="VendorId">USB vendor, or null.</param>
/// <param name="ProductId">USB product, or null.</param>
/// <param name="SerialNumber">The USB device's serial number, or null: many cheap adapters have none.</param>
/// <param name="Location">Where it is plugged in, such as 1-2.3 (bus, then ports), or null.</param>
/// <param name="Description">The device's own name, or null.</param>
public sealed record SerialPortInfo(
    string Device, ushort? VendorId = null, ushort? ProductId = null, string? SerialNumber = null, string? Location = null, string? Description = null)
{
    /// <summary>One line for a person who must choose.</summary>
    public override string ToString()
    {
        var text = Device;

        if (VendorId is { } vendor && ProductId is { } product)
        {
            text += string.Create(CultureInfo.InvariantCulture, $"  {vendor:X4}:{product:X4}");
            text += SerialNumber is null ? "" : ":" + SerialNumber;
        }

        text += Location is null ? "" : "  at " + Location;
        return Description is null ? text : text + "  " + Description;
    }
}
