using System.Text;

namespace NanoNet.Capture;

/// <summary>Secrets that a pcapng file holds to decrypt its frames with (pcapng draft, section 4.7).</summary>
/// <param name="Type">What they are for.</param>
/// <param name="Octets">The secrets.</param>
public sealed record CaptureSecrets(uint Type, byte[] Octets)
{
    /// <summary>Type of a TLS key log ("TLSK").</summary>
    public const uint TlsKeyLog = 0x544C_534B;

    /// <summary>The lines of a TLS key log; null for other secrets.</summary>
    public string? KeyLog => Type == TlsKeyLog ? Encoding.ASCII.GetString(Octets) : null;
}
