namespace NanoNet.Boards;

/// <summary>What a board's Ethernet MAC does about IPv4, TCP, UDP and ICMP checksums.</summary>
public enum ChecksumOffload
{
    /// <summary>Nothing: lwIP makes and checks them, as its options say.</summary>
    None,

    /// <summary>Drops received frames with wrong ones.</summary>
    Receive,

    /// <summary>Drops received frames with wrong ones, and inserts them into what is sent.</summary>
    Both,
}
