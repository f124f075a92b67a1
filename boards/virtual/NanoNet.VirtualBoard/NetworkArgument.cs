using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NanoNet.VirtualBoard;

/// <summary>Where the board's addresses come from. They are in network order: the first octet lowest.</summary>
/// <param name="Dhcp">True: from DHCP, and the others are 0.</param>
/// <param name="Address">The board's own.</param>
/// <param name="Mask">Of its network.</param>
/// <param name="Gateway">0 for none.</param>
/// <param name="Dns">0 for none.</param>
internal sealed record NetworkArgument(bool Dhcp, uint Address, uint Mask, uint Gateway, uint Dns)
{
    private const string Static = "static:";
    private const int BitsPerAddress = 32;
    private const int MostParts = 3;

    /// <returns>Null if the text is neither "dhcp" nor "static:IP/PREFIX[,GATEWAY[,DNS]]".</returns>
    public static NetworkArgument? TryParse(string text)
    {
        if (text == "dhcp")
        {
            return new NetworkArgument(Dhcp: true, 0, 0, 0, 0);
        }

        if (!text.StartsWith(Static, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = text[Static.Length..].Split(',');
        var own = parts[0].Split('/');

        if (parts.Length > MostParts
            || own.Length != 2
            || TryAddress(own[0]) is not { } address
            || !int.TryParse(own[1], NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
            || prefix is 0 or > BitsPerAddress)
        {
            return null;
        }

        var gateway = parts.Length > 1 ? TryAddress(parts[1]) : 0;
        var dns = parts.Length > 2 ? TryAddress(parts[2]) : 0;

        if (gateway is null || dns is null)
        {
            return null;
        }

        var mask = BinaryPrimitives.ReverseEndianness(uint.MaxValue << (BitsPerAddress - prefix));
        return new NetworkArgument(Dhcp: false, address, mask, gateway.Value, dns.Value);
    }

    private static uint? TryAddress(string text) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == text
            ? BinaryPrimitives.ReadUInt32LittleEndian(address.GetAddressBytes())
            : null;
}
