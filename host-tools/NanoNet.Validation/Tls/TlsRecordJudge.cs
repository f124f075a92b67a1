using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Judges records by what each shows for itself: length, place, limit (RFC 8446 section 5, RFC 8449, RFC 6520).</summary>
internal sealed class TlsRecordJudge(TlsEvidence evidence, TlsHelloJudge hellos)
{
    /// <summary>The most that a protected record of TLS 1.3 may be longer than its plaintext (RFC 8446 section 5.2).</summary>
    private const int MaxExpansion13 = 256;

    /// <summary>What nonce, authentication and padding add at most.</summary>
    private const int MaxOverhead = 320;

    /// <summary>True if a record of this type is encrypted where it stands.</summary>
    public bool IsProtected(TlsSide side, TlsContentType type) =>
        side.IsEncrypted || (type == TlsContentType.ApplicationData && (hellos.IsTls13 || side.Decryptor is not null));

    /// <summary>Judges what every record shows, before it is read.</summary>
    public void Precede(TlsSide side, TlsContentType type, int length, long frame)
    {
        var isProtected = IsProtected(side, type);
        var most = TlsRecord.MaxPlaintext + (isProtected ? (hellos.IsTls13 ? MaxExpansion13 : TlsRecord.MaxExpansion) : 0);
        var isEmpty = length == 0 && type != TlsContentType.ApplicationData;
        evidence.State(side.IsClient, length <= most && !isEmpty, Fact.TlsRecordsRight, Fact.TlsRecordWrong, frame);

        if (side.Handshake.Count > 0 && type != TlsContentType.Handshake && !isProtected)
        {
            evidence.Violate(side.IsClient, Fact.TlsHandshakeInterleaved, frame);
            side.Handshake.Clear();
        }

        if (side.HasSentFatalAlert)
        {
            evidence.Violate(side.IsClient, Fact.TlsDataAfterFatalAlert, frame);
        }

        // Without secrets only what no padding explains is beyond the limit, which is about protected records (RFC 8449 section 4).
        if (isProtected && side.Decryptor is null)
        {
            JudgeLimit(side, length - MaxOverhead, frame);
        }

        side.LastType = type;
        side.LastLength = length;
    }

    /// <summary>Judges the length of what a record holds, in octets of plaintext.</summary>
    public void JudgeLimit(TlsSide side, int length, long frame)
    {
        if (side.IsLimited)
        {
            evidence.State(side.IsClient, length <= side.MaxPlaintext, Fact.TlsRecordWithinLimit, Fact.TlsRecordBeyondLimit, frame);
        }
    }

    public void JudgeHeartbeat(TlsSide side, ReadOnlySpan<byte> content, long frame)
    {
        const int MinPadding = 16;

        var reader = new PresentationReader(content);
        var isSane = reader.TryReadByte(out _) && reader.TryReadVector16(out _) && reader.Left.Length >= MinPadding;
        evidence.State(side.IsClient, isSane, Fact.TlsHeartbeatSane, Fact.TlsHeartbeatBeyondRecord, frame);
    }
}
