using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Judges alerts (RFC 8446 section 6).</summary>
internal sealed class TlsAlertJudge(TlsEvidence evidence, TlsMessageLog messages, TlsSplitHello splitHello)
{
    /// <summary>Length in octets of an alert of TLS 1.3 that is encrypted without padding: its two, the hidden type and the tag.</summary>
    public const int HiddenLength = TlsAlert.Length + 1 + 16;

    /// <summary>Takes an alert that can be read.</summary>
    public void Take(TlsSide side, ReadOnlySpan<byte> content, long frame, long timeNs)
    {
        if (TlsAlert.TryParse(content, out var alert) != WireError.None)
        {
            evidence.Violate(side.IsClient, Fact.TlsAlertUnknown, frame);
            return;
        }

        messages.Note(new TlsMessageRecord(side.IsClient, null, alert, frame, timeNs));
        evidence.State(side.IsClient, alert.IsKnown, Fact.TlsAlertKnown, Fact.TlsAlertUnknown, frame);
        side.IsCloseNotified |= alert.Description == TlsAlertDescription.CloseNotify;

        // In TLS 1.3 the level says nothing: all but two end the connection.
        side.HasSentFatalAlert |= alert.Description != TlsAlertDescription.CloseNotify && alert.IsFatal;

        var isAboutHello = alert.Description is TlsAlertDescription.DecodeError or TlsAlertDescription.UnexpectedMessage
            or TlsAlertDescription.IllegalParameter or TlsAlertDescription.RecordOverflow;

        if (!side.IsClient && isAboutHello)
        {
            splitHello.Refuse(frame);
        }
    }
}
