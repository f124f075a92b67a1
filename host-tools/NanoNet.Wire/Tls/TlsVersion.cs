namespace NanoNet.Wire;

/// <summary>Protocol versions as they are on the wire (RFC 8446 section 4.2.1).</summary>
public enum TlsVersion : ushort
{
    None = 0,
    Ssl30 = 0x0300,
    Tls10 = 0x0301,
    Tls11 = 0x0302,
    Tls12 = 0x0303,
    Tls13 = 0x0304,
}
