namespace NanoNet.Cli.Certificates;

/// <summary>What a certificate's key is.</summary>
public enum KeyKind
{
    /// <summary>RSA of 2,048 bits: every board serves it, with TLS 1.2 and 1.3.</summary>
    Rsa,

    /// <summary>ECDSA on P-256: smaller and faster. STM32 boards serve it with TLS 1.3 only.</summary>
    Ec,
}
