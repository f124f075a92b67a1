using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Cli.Doctor;

/// <summary>Addresses that a machine may be given by hand in the network of an interface, where it has to have another.</summary>
public static class SpareAddress
{
    // Above what a DHCP server usually gives out, below what is usually the router's.
    private const uint Usual = 250;

    // Who has one answers at once: so many in a row are not all taken but in a network that is full.
    private const int Most = 8;

    private const int AddressBits = 32;

    /// <param name="own">The interface's address.</param>
    /// <param name="prefixLength">Of its network, in bits.</param>
    /// <returns>The best first; none where the network has no third address (RFC 3021).</returns>
    public static IEnumerable<IPv4Address> Beside(IPv4Address own, int prefixLength)
    {
        if (prefixLength is < 1 or > AddressBits - 2)
        {
            yield break;
        }

        var network = own.Value & IPv4Address.MaskOf(prefixLength).Value;
        var broadcast = network | ~IPv4Address.MaskOf(prefixLength).Value;
        var value = Math.Min(network + Usual, broadcast - 1);

        for (var count = 0; count < Most && value > network; value--)
        {
            if (value != own.Value)
            {
                count++;
                yield return new IPv4Address(value);
            }
        }
    }
}
