namespace System.Net.WebSockets;

public class ReceiveMessageFrame : MessageFrame
{
    public FragmentationType Fragmentation { get; set; }

    public bool IsFragmented
    {
        get { return Fragmentation != FragmentationType.NotFragmented; }
    }

    public int MessageLength { get; set; }

    public byte[] Buffer { get; set; }

    /// <summary>Null: the data is not masked.</summary>
    internal byte[] MaskingKey { get; set; }
}
