using NanoNet.Wire;

namespace NanoNet.Cli.Doctor;

/// <summary>Addresses that a DHCP server on this machine can give out: it serves none outside the interface's own network.</summary>
public static class DhcpRange
{
    // As many as a desk has boards, and more; those below are left for machines that somebody gave an address by hand.
    private const uint First = 50;
    private const uint Last = 150;

    private const int AddressBits = 32;

    /// <param name="own">The interface's address, which is not in the range.</param>
    /// <param name="prefixLength">Of its network, in bits.</param>
    /// <returns>Null where the network has no other address: /31 is for two machines that know each other (RFC 3021), /32 for one.</returns>
    public static (IPv4Address First, IPv4Address Last)? Beside(IPv4Address own, int prefixLength)
    {
        if (prefixLength is < 1 or > AddressBits - 2)
        {
            return null;
        }

        var mask = uint.MaxValue << (AddressBits - prefixLength);
        var network = own.Value & mask;
        var broadcast = network | ~mask;
        var host = own.Value - network;

        if (host is 0 || own.Value == broadcast)
        {
            return null;
        }

        var (first, last) = broadcast - network > Last && host is (< First or > Last) ? (network + First, network + Last)

            // The longer side of its own address.
            : broadcast - own.Value > host ? (own.Value + 1, broadcast - 1)
            : (network + 1, own.Value - 1);
        return (new IPv4Address(first), new IPv4Address(last));
    }
}
