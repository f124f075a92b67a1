namespace NanoNet.Capture;

/// <summary>Option codes of pcapng blocks that are read or written here (pcapng draft, sections 3.5 and 4).</summary>
internal static class PcapngOptionCode
{
    public const ushort End = 0;
    public const ushort Comment = 1;

    // Section Header Block.
    public const ushort SectionApplication = 4;

    // Interface Description Block.
    public const ushort InterfaceName = 2;
    public const ushort InterfaceDescription = 3;
    public const ushort InterfaceTimeResolution = 9;
    public const ushort InterfaceTimeOffset = 14;

    // Enhanced Packet Block.
    public const ushort PacketDropCount = 4;

    // Interface Statistics Block.
    public const ushort InterfaceReceived = 4;
    public const ushort InterfaceDropped = 5;
    public const ushort SystemDropped = 7;
}
