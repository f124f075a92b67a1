namespace NanoNet.Wire;

/// <summary>What an Ethernet II frame carries (IANA "ETHER TYPES"). A value below 1536 is an IEEE 802.3 length.</summary>
public enum EtherType : ushort
{
    None = 0,
    IPv4 = 0x0800,
    Arp = 0x0806,
    Vlan = 0x8100,
    IPv6 = 0x86DD,
    ServiceVlan = 0x88A8,

    /// <summary>QinQ as equipment before IEEE 802.1ad sends it.</summary>
    OldServiceVlan = 0x9100,
}
