using System;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>An address, or all that begin as it does: 192.0.2.0/24, 2001:db8::/32.</summary>
internal sealed class AddressRange
{
    private const int Half = 64;
    private const int IPv4At = 96;
    private const int AllBits = 128;

    private readonly InternetAddress _first;
    private readonly ulong _highMask;
    private readonly ulong _lowMask;
    private readonly bool _isIPv4;

    private AddressRange(InternetAddress first, int bits)
    {
        _isIPv4 = first.IsIPv4;
        _highMask = Mask(bits);
        _lowMask = Mask(bits - Half);
        _first = new InternetAddress(first.High & _highMask, first.Low & _lowMask);
    }

    /// <returns>Null where the text is neither; an IPv4 address has four numbers.</returns>
    public static AddressRange? TryParse(string text)
    {
        var slash = text.IndexOf('/');
        var name = slash < 0 ? text : text[..slash];

        if (!IPAddress.TryParse(name, out var parsed))
        {
            return null;
        }

        var isOld = parsed.AddressFamily == AddressFamily.InterNetwork;

        // "10" and "10.1" are addresses too for who parsed it, and not those that were meant.
        if (isOld && parsed.ToString() != name)
        {
            return null;
        }

        var before = isOld ? IPv4At : 0;
        var bits = AllBits - before;

        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out bits) || bits > AllBits - before))
        {
            return null;
        }

        var address = isOld ? new InternetAddress(IPv4Address.Parse(name)) : InternetAddress.ReadIPv6(parsed.GetAddressBytes());
        return new AddressRange(address, before + bits);
    }

    public bool Contains(in InternetAddress address) =>
        address.IsIPv4 == _isIPv4 && (address.High & _highMask) == _first.High && (address.Low & _lowMask) == _first.Low;

    private static ulong Mask(int bits) => bits <= 0 ? 0 : bits >= Half ? ulong.MaxValue : ulong.MaxValue << (Half - bits);
}
