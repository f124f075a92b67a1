using System.Globalization;
using NanoNet.Wire;

namespace NanoNet.Reports;

/// <summary>Versions of TLS as people call them.</summary>
public static class TlsName
{
    /// <returns>"TLS 1.3", ...; null before a ServerHello.</returns>
    public static string? Of(TlsVersion version) => version switch
    {
        TlsVersion.None => null,
        TlsVersion.Ssl30 => "SSL 3.0",
        TlsVersion.Tls10 => "TLS 1.0",
        TlsVersion.Tls11 => "TLS 1.1",
        TlsVersion.Tls12 => "TLS 1.2",
        TlsVersion.Tls13 => "TLS 1.3",
        _ => string.Create(CultureInfo.InvariantCulture, $"0x{(int)version:x4}"),
    };
}
