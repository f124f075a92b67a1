using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="TlsRules"/>, or leave them open.</summary>
internal static class TlsFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.TlsRecordWrong, "the octets are no record, or its length is out of bounds"),
        (Fact.TlsStreamNotWhole, "octets of a stream are missing from the capture"),
        (Fact.TlsHandshakeInterleaved, "another record comes within a handshake message, or keys change within a record"),
        (Fact.TlsOrderWrong, "the message is not one that may come here"),
        (Fact.TlsBeginningNotSeen, "the capture begins within the handshake"),
        (Fact.TlsMessageMalformed, "a vector goes beyond its message, or something follows the last"),
        (Fact.TlsVersionUnasked, "the server picked a version that was not offered"),
        (Fact.TlsVersionOld, "a version before TLS 1.2 was agreed on"),
        (Fact.TlsDowngradeUnsaid, "the server speaks TLS 1.3 elsewhere and does not say so in its random"),
        (Fact.TlsDowngradeIgnored, "the client offered TLS 1.3 and goes on although the server says that it speaks it"),
        (Fact.TlsCipherUnasked, "the cipher suite was not offered, or is none of this version"),
        (Fact.TlsExtensionUnasked, "an extension was not asked for, or comes twice"),
        (Fact.TlsExtensionRepeated, "an extension comes twice"),
        (Fact.TlsKeyShareWrong, "the key share is of another group or length than the client's, or the retry changes nothing"),
        (Fact.TlsSecondHelloDiffers, "the second ClientHello is not the first with what was asked for"),
        (Fact.TlsSessionIdNotEchoed, "the session identifier is not the client's"),
        (Fact.TlsRandomRepeated, "another connection had the same random"),
        (Fact.TlsServerNameWrong, "the name is an address, empty, or one of several"),
        (Fact.TlsProtocolUnasked, "the protocol was not offered, or is not exactly one"),
        (Fact.TlsSignatureUnasked, "the signature scheme was not offered"),
        (Fact.TlsChangeOutOfPlace, "ChangeCipherSpec is not one octet, or comes where none may"),
        (Fact.TlsPskWrong, "pre_shared_key is not the last extension, or its identities and binders do not agree in number"),
        (Fact.TlsEarlyDataUnasked, "early data is announced without a pre-shared key"),
        (Fact.TlsRenegotiationUnsafe, "extended_master_secret or renegotiation_info is missing"),
        (Fact.TlsSuiteWeak, "compression or a suite that must not be used was agreed on"),
        (Fact.TlsKeyWeak, "a key or group is too short"),
        (Fact.TlsCertificateHidden, "the certificate is encrypted, and no secrets were given"),
        (Fact.TlsDataBeforeFinished, "application data comes before Finished"),
        (Fact.TlsFinishedWrong, "Finished is not the hash of the handshake"),
        (Fact.TlsFinishedHidden, "Finished is encrypted, and no secrets were given"),
        (Fact.TlsHeartbeatBeyondRecord, "the heartbeat's payload and padding go beyond the record"),
        (Fact.TlsAlertUnknown, "no such alert exists"),
        (Fact.TlsDataAfterFatalAlert, "a record follows a fatal alert"),
        (Fact.TlsClosedWithoutNotify, "FIN comes without close_notify"),
        (Fact.TlsCloseNotifyHidden, "whether the last record is close_notify is encrypted, and no secrets were given"),
        (Fact.TlsRecordBeyondLimit, "the record is larger than agreed on"),
        (Fact.TlsTicketLifetimeTooLong, "the ticket's lifetime is more than a week"),
        (Fact.TlsOnOtherPort, "TLS on the port of HTTP, or no TLS on the port of HTTPS"),
        (Fact.TlsSplitHelloRefused, "the connection ends at a ClientHello that came in several records"),
        (Fact.TlsHandshakeLate, "the handshake took more than a second"),
        (Fact.TlsOldestHello, "the client sends a ClientHello of SSL 2.0"),
    ];
}
