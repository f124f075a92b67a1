namespace System.Net.WebSockets;

/// <summary>A message that waits to be sent.</summary>
internal sealed class OutgoingFrame : MessageFrame
{
    // Smaller fragments are not made.
    private const int SmallestFragment = 128;

    public byte[] Data { get; set; }

    public int FragmentSize { get; set; }

    public bool MayBeFragmented
    {
        get { return FragmentSize >= SmallestFragment; }
    }
}
