namespace NanoNet.Runtime;

/// <summary>Why there is no TLS context.</summary>
public enum TlsSetupError
{
    NoMemory = -1,

    /// <summary>All are in use: there are as many as sockets.</summary>
    NoContext = -2,

    BadKey = -3,
    BadCertificate = -4,

    /// <summary>The key is not the certificate's.</summary>
    BadPair = -5,

    SetupFailed = -6,
    BadAuthority = -7,
}
