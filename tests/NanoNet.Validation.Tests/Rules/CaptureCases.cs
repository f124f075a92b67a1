using System;
using System.Buffers.Binary;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Rules;

/// <summary>What Ethernet frames show of their link, and of the capture.</summary>
internal static class CaptureCases
{
    private static readonly MacAddress s_other = MacAddress.Parse("02:4e:4e:00:00:99");

    // An IPv4 datagram of 30 octets in a frame of 60: 16 octets of padding.
    public static RuleCase[] All { get; } =
    [
        new("ETH-PAD", () => Padded(_ => { }), () => Padded(octets => octets[59] = 1), [1]),
        new("ETH-FCS", () => Checked(0), () => Checked(1), [2]),
        new("ETH-LEN", () => Llc(46), () => Llc(100), [1]),
        new("ETH-OVERSIZE", () => Sized(1500), () => Sized(1600), [1]),
        new("VLAN-NEST", () => Tagged(5), () => Tagged(6), [2]),
        new("MAC-IP-STABLE", () => From(Scene.ClientMac), () => From(s_other), [2]),
        new("CAP-DROP", () => From(Scene.ClientMac), () => Backward(), [2]),
        new("CAP-DUP", () => Twice(again: false), () => Twice(again: true), [2]),
    ];

    private static byte[] Datagram(int length = 30, Func<IPv4Header, IPv4Header>? with = null, EthernetHeader? ethernet = null)
    {
        var header = Scene.IP(true, (IPProtocol)253);
        var buffer = new byte[2000];
        length = FrameEmitter.IPv4(buffer, ethernet ?? Scene.Ethernet(true, EtherType.IPv4), with?.Invoke(header) ?? header, new byte[length - 20]);
        return buffer[..length];
    }

    private static Scene Padded(Action<byte[]> change)
    {
        var octets = Datagram();
        Array.Resize(ref octets, EthernetFrame.MinLength);
        change(octets);
        var scene = new Scene();
        scene.Frame(octets);
        return scene.Later();
    }

    /// <summary>1 and 2 hold their check sequences; the second one may be wrong.</summary>
    private static Scene Checked(byte error)
    {
        var scene = new Scene();

        foreach (var wrong in new byte[] { 0, error })
        {
            var octets = Datagram();
            Array.Resize(ref octets, EthernetFrame.MinLength);
            var sequence = new byte[FrameCheckSequence.Length];
            BinaryPrimitives.WriteUInt32LittleEndian(sequence, FrameCheckSequence.Compute(octets));
            sequence[0] ^= wrong;
            scene.Frame([.. octets, .. sequence]);
        }

        return scene.Later();
    }

    private static Scene Llc(ushort length)
    {
        var octets = new byte[EthernetFrame.MinLength];
        new EthernetHeader(Scene.ServerMac, Scene.ClientMac, (EtherType)length).Emit(octets);
        octets[14] = 0x42;
        octets[15] = 0x42;
        octets[16] = 3;
        var scene = new Scene();
        scene.Frame(octets);
        return scene.Later();
    }

    private static Scene Sized(int length)
    {
        var scene = new Scene();
        scene.Frame(Datagram(length));
        return scene.Later();
    }

    private static Scene Tagged(byte answer)
    {
        var scene = new Scene();
        var there = Datagram();
        var back = Datagram(with: h => h with { Source = Scene.ServerAddress, Destination = Scene.ClientAddress }, ethernet: Scene.Ethernet(false, EtherType.IPv4));
        scene.Frame([.. there[..12], 0x88, 0xA8, 0, 1, 0x81, 0, 0, 5, .. there[12..]]);
        scene.Frame([.. back[..12], 0x88, 0xA8, 0, 1, 0x81, 0, 0, answer, .. back[12..]]);
        return scene.Later();
    }

    private static Scene From(MacAddress second)
    {
        var scene = new Scene();
        scene.Frame(Datagram());
        scene.Frame(Datagram(ethernet: new EthernetHeader(Scene.ServerMac, second, EtherType.IPv4)));
        return scene.Later();
    }

    private static Scene Backward()
    {
        var scene = new Scene();
        scene.Frame(Datagram());
        scene.Wait(-100);
        scene.Frame(Datagram());
        return scene.Wait(100).Later();
    }

    private static Scene Twice(bool again)
    {
        var scene = new Scene();
        scene.Frame(Datagram(with: h => h with { Identification = 7 }));

        if (again)
        {
            scene.Again();
        }

        return scene.Later();
    }
}
