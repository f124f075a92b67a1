namespace NanoNet.Wire;

/// <summary>ARP operation codes (RFC 826).</summary>
public enum ArpOperation : ushort
{
    None = 0,
    Request = 1,
    Reply = 2,
}
