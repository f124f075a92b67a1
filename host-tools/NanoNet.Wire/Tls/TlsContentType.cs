namespace NanoNet.Wire;

/// <summary>What a TLS record holds (RFC 8446 section 5.1, RFC 6520).</summary>
public enum TlsContentType : byte
{
    ChangeCipherSpec = 20,
    Alert = 21,
    Handshake = 22,
    ApplicationData = 23,
    Heartbeat = 24,
}
