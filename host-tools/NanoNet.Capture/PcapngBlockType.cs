namespace NanoNet.Capture;

/// <summary>Block types of pcapng that are read or written here (pcapng draft, section 11.1).</summary>
internal static class PcapngBlockType
{
    public const uint InterfaceDescription = 1;

    /// <summary>The obsolete Packet Block.</summary>
    public const uint Packet = 2;
    public const uint SimplePacket = 3;
    public const uint InterfaceStatistics = 5;
    public const uint EnhancedPacket = 6;
    public const uint DecryptionSecrets = 10;

    /// <summary>The same in both byte orders, so that a reader knows a section before it knows the section's order.</summary>
    public const uint SectionHeader = 0x0A0D_0D0A;
}
