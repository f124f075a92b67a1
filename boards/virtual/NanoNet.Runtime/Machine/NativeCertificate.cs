namespace NanoNet.Runtime;

/// <summary>nn_tls_certificate of nanonet_board.h.</summary>
internal unsafe struct NativeCertificate
{
    public const int NameLength = 256;

    public fixed byte Issuer[NameLength];
    public fixed byte Subject[NameLength];
    public NativeDate ValidFrom;
    public NativeDate ValidTo;
}
