namespace NanoNet.Runtime;

/// <summary>nn_tls_bytes of nanonet_board.h.</summary>
internal unsafe struct NativeBytes
{
    public byte* Data;
    public int Length;
}
