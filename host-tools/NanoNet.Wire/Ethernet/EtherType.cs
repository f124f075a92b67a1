namespace NanoNet.Wire;

/// <summary>What an Ethernet II frame carries (IANA "ETHER TYPES"). A value below 1536 is an IEEE 802.3 length.</summary>
public enum EtherType : ushort
{
    None = 0,
    IPv4 = 0x0800,
    Arp = 0x0806,

    /// <summary>A whole Ethernet frame, in GRE and the like (RFC 1701).</summary>
    Bridged = 0x6558,
    Vlan = 0x8100,
    IPv6 = 0x86DD,
    Mpls = 0x8847,
    MplsMulticast = 0x8848,
    PppoeSession = 0x8864,
    ServiceVlan = 0x88A8,

    /// <summary>Provider backbone bridging: a whole frame behind a service tag (IEEE 802.1ah).</summary>
    BackboneService = 0x88E7,

    /// <summary>Cisco FabricPath: a whole frame behind a tag.</summary>
    FabricPath = 0x8903,

    /// <summary>Cisco MetaData: a tag with a security group, before the frame's own type.</summary>
    MetaData = 0x8909,

    /// <summary>A tag of a bridge's port extender, before the frame's own type (IEEE 802.1BR).</summary>
    PortExtension = 0x893F,

    /// <summary>QinQ as equipment before IEEE 802.1ad sends it.</summary>
    OldServiceVlan = 0x9100,
}
