using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Dns;

/// <summary>A DNS message, written record after record.</summary>
internal sealed class DnsPacket(ushort id, ushort flags)
{
    public const ushort Query = 0x0100;
    public const ushort Response = 0x8180;
    public const ushort Truncated = 0x0200;

    private readonly List<byte> _octets = [(byte)(id >> 8), (byte)id, (byte)(flags >> 8), (byte)flags, 0, 0, 0, 0, 0, 0, 0, 0];

    public byte[] Octets => [.. _octets];

    public DnsPacket Question(string name = "board.example", DnsType type = DnsType.A)
    {
        Count(DnsSection.Question);
        Name(name);
        Word((ushort)type);
        Word(1);
        return this;
    }

    /// <summary>An A record for the name of the first question.</summary>
    public DnsPacket Address(IPv4Address address, uint seconds = 60, ushort pointer = 0xC00C)
    {
        var data = new byte[IPv4Address.Length];
        address.Write(data);
        Count(DnsSection.Answer);
        Word(pointer);
        return Record(DnsType.A, 1, seconds, data);
    }

    public DnsPacket Options(ushort size = 1232, byte version = 0)
    {
        Count(DnsSection.Additional);
        _octets.Add(0);
        return Record(DnsType.Opt, size, (uint)version << 16, []);
    }

    private DnsPacket Record(DnsType type, ushort dnsClass, uint seconds, byte[] data)
    {
        Word((ushort)type);
        Word(dnsClass);
        Word((ushort)(seconds >> 16));
        Word((ushort)seconds);
        Word((ushort)data.Length);
        _octets.AddRange(data);
        return this;
    }

    private void Name(string name)
    {
        foreach (var label in name.Split('.'))
        {
            _octets.Add((byte)label.Length);
            _octets.AddRange(Encoding.ASCII.GetBytes(label));
        }

        _octets.Add(0);
    }

    private void Word(ushort word)
    {
        Span<byte> octets = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(octets, word);
        _octets.AddRange(octets);
    }

    private void Count(DnsSection section) => _octets[5 + (2 * (int)section)]++;
}
