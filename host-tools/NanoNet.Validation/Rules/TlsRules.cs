using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>TLS 1.0 to 1.3.</summary>
internal static class TlsRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("TLS-RECORD", "RFC 8446 5.1, 5.2, RFC 5246 6.2", Must, "Records have a known type and a length within bounds, and only application data may be empty")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsRecordsRight],
            Broken = [Fact.TlsRecordWrong],
            Unclear = [Fact.TlsStreamNotWhole],
        },
        new("TLS-INTERLEAVE", "RFC 8446 5.1", Must, "No other record comes within a handshake message, and keys change at the end of a record")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsHandshakeUninterrupted],
            Broken = [Fact.TlsHandshakeInterleaved],
        },
        new("TLS-ORDER", "RFC 8446 2, 4, RFC 5246 7.3", Must, "Handshake messages come in the order of their role and version")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsOrderRight],
            Broken = [Fact.TlsOrderWrong],
            Unclear = [Fact.TlsBeginningNotSeen, Fact.TlsStreamNotWhole],
        },
        new("TLS-HS-LEN", "RFC 8446 3.4, RFC 5246 4.3", Must, "The vectors of a handshake message lie within it, and nothing follows them")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsMessageRight],
            Broken = [Fact.TlsMessageMalformed],
        },
        new("TLS-VERSION", "RFC 8446 4.1.3, 4.2.1", Must, "The server picks a version that the client offers")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsVersionOffered],
            Broken = [Fact.TlsVersionUnasked],
        },
        new("TLS-OLD", "RFC 8996 2, RFC 7568 3, RFC 6176 3", Must, "No version before TLS 1.2 is agreed on, and SSL 2.0 not even offered")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsVersionCurrent],
            Broken = [Fact.TlsVersionOld, Fact.TlsOldestHello],
        },
        new("TLS-DOWNGRADE", "RFC 8446 4.1.3", Must, "A server that speaks TLS 1.3 says so when it agrees on less, and a client that offers 1.3 heeds that")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsDowngradeSaid],
            Broken = [Fact.TlsDowngradeUnsaid, Fact.TlsDowngradeIgnored],
        },
        new("TLS-CIPHER-OFFERED", "RFC 8446 4.1.3, RFC 5246 7.4.1.3", Must, "The server picks a cipher suite that the client offers and that fits the version")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsCipherOffered],
            Broken = [Fact.TlsCipherUnasked],
        },
        new("TLS-EXT-SOLICITED", "RFC 8446 4.2", Must, "A server sends only extensions that answer the client's, and nobody sends one twice")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsExtensionsAsked],
            Broken = [Fact.TlsExtensionUnasked, Fact.TlsExtensionRepeated],
        },
        new("TLS-KEYSHARE", "RFC 8446 4.1.4, 4.2.8", Must, "The server's key share is of a group that the client sent one for and has its length; a retry asks for one that it did not, and once")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsKeyShareFits],
            Broken = [Fact.TlsKeyShareWrong],
        },
        new("TLS-HRR-CH2", "RFC 8446 4.1.2, 4.2.2", Must, "The second ClientHello is the first with the share and the cookie that were asked for")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsSecondHelloSame],
            Broken = [Fact.TlsSecondHelloDiffers],
        },
        new("TLS-SID-ECHO", "RFC 8446 4.1.3", Must, "A TLS 1.3 server echoes the session identifier")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsSessionIdEchoed],
            Broken = [Fact.TlsSessionIdNotEchoed],
        },
        new("TLS-RANDOM", "RFC 8446 4.1.2, C.1", Must, "No two hellos have the same random")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsRandomFresh],
            Broken = [Fact.TlsRandomRepeated],
        },
        new("TLS-SNI", "RFC 6066 3", Must, "A client names one host, by a name and not by an address")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsServerNameRight],
            Broken = [Fact.TlsServerNameWrong],
        },
        new("TLS-ALPN", "RFC 7301 3.1, 3.2", Must, "The server picks exactly one application protocol, of those that the client offers")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsProtocolOffered],
            Broken = [Fact.TlsProtocolUnasked],
        },
        new("TLS-SIGALG", "RFC 8446 4.2.3, RFC 5246 7.4.3", Must, "The server signs with a scheme that the client offers")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsSignatureOffered],
            Broken = [Fact.TlsSignatureUnasked],
        },
        new("TLS-CCS", "RFC 5246 7.1, RFC 8446 5", Must, "ChangeCipherSpec is one octet, once and in its place; in TLS 1.3 before Finished only")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsChangeInPlace],
            Broken = [Fact.TlsChangeOutOfPlace],
        },
        new("TLS-PSK-BINDER", "RFC 8446 4.2.11", Must, "pre_shared_key is the last extension and has a binder for each identity")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsPskLast],
            Broken = [Fact.TlsPskWrong],
        },
        new("TLS-EARLY-DATA", "RFC 8446 4.2.10", Must, "A client that announces early data offers a pre-shared key")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsEarlyDataAsked],
            Broken = [Fact.TlsEarlyDataUnasked],
        },
        new("TLS-EMS-RENEG", "RFC 7627 5.1, RFC 5746 3.6", Should, "A server of TLS 1.2 answers extended_master_secret and renegotiation_info")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsRenegotiationSafe],
            Broken = [Fact.TlsRenegotiationUnsafe],
        },
        new("TLS-COMPRESS", "RFC 7465 2, RFC 9325 3.3, 4.1", Must, "No compression and no suite without encryption or authentication, of export grade, with DES or RC4 is agreed on")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsSuiteStrong],
            Broken = [Fact.TlsSuiteWeak],
        },
        new("TLS-DH-STRENGTH", "RFC 9325 4.2, 4.3, 4.5", Should, "RSA keys and finite-field groups have at least 2048 bits, curves 256")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsKeyStrong],
            Broken = [Fact.TlsKeyWeak],
            Unclear = [Fact.TlsCertificateHidden],
        },
        new("TLS-FINISHED", "RFC 5246 7.4.9, RFC 8446 4.4.4", Must, "Finished comes before application data and, where secrets let it be checked, is right")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsFinishedBeforeData, Fact.TlsFinishedVerified],
            Broken = [Fact.TlsDataBeforeFinished, Fact.TlsFinishedWrong],
            Unclear = [Fact.TlsFinishedHidden],
        },
        new("TLS-HEARTBEAT", "RFC 6520 4", Must, "A heartbeat's payload and padding fit its record")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsHeartbeatSane],
            Broken = [Fact.TlsHeartbeatBeyondRecord],
        },
        new("TLS-ALERT", "RFC 8446 6.2, RFC 5246 7.2", Must, "Alerts are ones that exist, and nothing follows a fatal one")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsAlertKnown],
            Broken = [Fact.TlsAlertUnknown, Fact.TlsDataAfterFatalAlert],
        },
        new("TLS-CLOSE-NOTIFY", "RFC 8446 6.1, RFC 5246 7.2.1", Must, "close_notify comes before FIN")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsCloseNotified],
            Broken = [Fact.TlsClosedWithoutNotify],
            Unclear = [Fact.TlsCloseNotifyHidden],
        },
        new("TLS-RECORD-SIZE", "RFC 8449 4, RFC 6066 4", Must, "Records keep the size that was agreed on")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsRecordWithinLimit],
            Broken = [Fact.TlsRecordBeyondLimit],
        },
        new("TLS-TICKET", "RFC 8446 4.6.1", Must, "A ticket of TLS 1.3 lives for a week at most")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsTicketLifetimeSane],
            Broken = [Fact.TlsTicketLifetimeTooLong],
        },
        new("TLS-PLAINTEXT-ON-PORT", "RFC 9110 4.2.2", Info, "What is spoken on port 443 is TLS, and on port 80 it is not")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsOnItsPort],
            Broken = [Fact.TlsOnOtherPort],
        },
        new("TLS-REASM", "RFC 8446 5.1", Must, "A ClientHello in several records is accepted")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsSplitHelloTaken],
            Broken = [Fact.TlsSplitHelloRefused],
        },
        new("TLS-HS-TIME", "RFC 8446 2", Info, "A handshake takes a second at most")
        {
            IsPerConnection = true,
            Kept = [Fact.TlsHandshakeSoonDone],
            Broken = [Fact.TlsHandshakeLate],
        },
    ];
}
