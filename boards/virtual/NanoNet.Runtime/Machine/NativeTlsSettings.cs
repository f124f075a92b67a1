namespace NanoNet.Runtime;

/// <summary>nn_tls_settings of nanonet_board.h.</summary>
internal struct NativeTlsSettings
{
    public int IsServer;
    public int Protocols;
    public int MustVerify;
    public NativeBytes Certificate;
    public NativeBytes Key;
    public NativeBytes Password;
    public NativeBytes Store;
    public NativeBytes Authority;
}
