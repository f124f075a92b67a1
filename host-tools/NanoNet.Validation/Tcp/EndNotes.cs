using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The little that rules about times and forms need of every end.</summary>
internal struct EndNotes
{
    /// <summary>Since when its oldest unacknowledged data waits, or was sent again, or the last acknowledgment came; 0 if all is acknowledged.</summary>
    public long TimerNs;

    /// <summary>When it last sent data.</summary>
    public long LastDataNs;

    /// <summary>One after its last octet of data.</summary>
    public SequenceNumber LastDataEnd;

    /// <summary>The window of its SYN, never scaled.</summary>
    public ushort SynWindow;

    /// <summary>Octets of data in its SYN.</summary>
    public ushort SynDataLength;

    /// <summary>SYNs with other numbers before its own that nobody had answered.</summary>
    public byte Attempts;

    public EndMarks Marks;

    public readonly bool Has(EndMarks mark) => (Marks & mark) != 0;
}
