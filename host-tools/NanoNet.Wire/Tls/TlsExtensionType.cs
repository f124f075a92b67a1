namespace NanoNet.Wire;

/// <summary>Extensions that are looked into (IANA's registry of TLS extension types).</summary>
public enum TlsExtensionType : ushort
{
    ServerName = 0,
    MaxFragmentLength = 1,
    StatusRequest = 5,
    SupportedGroups = 10,
    SignatureAlgorithms = 13,
    Heartbeat = 15,
    ApplicationLayerProtocolNegotiation = 16,
    Padding = 21,
    EncryptThenMac = 22,
    ExtendedMasterSecret = 23,
    RecordSizeLimit = 28,
    SessionTicket = 35,
    PreSharedKey = 41,
    EarlyData = 42,
    SupportedVersions = 43,
    Cookie = 44,
    PskKeyExchangeModes = 45,
    KeyShare = 51,
    RenegotiationInfo = 0xFF01,
}
