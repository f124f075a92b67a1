using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Whether a client that is asked for a certificate sends one, which may be empty (RFC 8446 section 4.4.2, RFC 5246 section 7.4.6).</summary>
internal sealed class TlsClientAuthentication(TlsEvidence evidence)
{
    private bool _isAsked;
    private bool _isAnswered;

    /// <summary>The server has sent a CertificateRequest.</summary>
    public void Ask() => _isAsked = true;

    /// <summary>Takes the client's Certificate; false if it does not parse.</summary>
    public bool Take(ReadOnlySpan<byte> body, bool isTls13)
    {
        _isAnswered = true;
        return TlsCertificateList.TryParse(body, isTls13, out _) == WireError.None;
    }

    /// <summary>Judges where the client has sent what can only come after its certificate.</summary>
    /// <param name="isClient">Who sent that; anybody but the client is out of order, too.</param>
    /// <param name="frame">The frame that brought it.</param>
    public void Judge(bool isClient, long frame)
    {
        if (_isAsked)
        {
            evidence.State(isClient, _isAnswered, Fact.CertificateAskedAnswered, Fact.CertificateAskedUnanswered, frame);
        }
    }
}
