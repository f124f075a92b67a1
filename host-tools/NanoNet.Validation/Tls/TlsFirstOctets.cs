using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Tells by the first octets of a stream, or of a segment, whether they are TLS.</summary>
internal static class TlsFirstOctets
{
    /// <summary>Longer than any handshake message but a chain of very many certificates: three octets of ciphertext are rarely below.</summary>
    private const int MaxPlainHandshake = 1 << 16;

    /// <summary>True for the beginning of a ClientHello.</summary>
    public static bool IsHello(ReadOnlySpan<byte> data) =>
        TlsRecord.IsHeader(data) && data.Length > TlsRecord.HeaderLength && data[0] == (byte)TlsContentType.Handshake
        && data[TlsRecord.HeaderLength] == (byte)TlsHandshakeType.ClientHello;

    /// <summary>True for a record that a ClientHello fills: one of TLS 1.3 that answers a HelloRetryRequest may come after a ChangeCipherSpec.</summary>
    public static bool IsWholeHello(ReadOnlySpan<byte> record) =>
        record.Length >= TlsRecord.HeaderLength + TlsHandshakeMessage.HeaderLength && IsHello(record)
        && TlsHandshakeMessage.LengthOf(record[TlsRecord.HeaderLength..]) == LengthOf(record);

    /// <summary>True if a record begins where a segment does, after octets that are none or that are missing.</summary>
    public static bool Resumes(ReadOnlySpan<byte> data) => TlsRecord.IsHeader(data) && LooksLikeRecord(data, isBeginning: false);

    /// <summary>True for what may be a record.</summary>
    /// <param name="data">At least one octet.</param>
    /// <param name="isBeginning">True if they are the first ones of their sender: those can only be of a hello.</param>
    public static bool LooksLikeRecord(ReadOnlySpan<byte> data, bool isBeginning)
    {
        if (isBeginning && V2ClientHello.Is(data))
        {
            return true;
        }

        if (!TlsRecord.IsHeader(data))
        {
            // A hello that comes octet by octet: nothing else begins like this.
            return isBeginning && data.Length < TlsRecord.HeaderLength
                && (data is [(byte)TlsContentType.Handshake] or [(byte)TlsContentType.Handshake, 3, ..]);
        }

        var length = LengthOf(data);
        var content = data[TlsRecord.HeaderLength..];

        return (TlsContentType)data[0] switch
        {
            TlsContentType.Handshake when isBeginning => content.Length < TlsHandshakeMessage.HeaderLength
                || (content[0] is 1 or 2 or 0 && TlsHandshakeMessage.LengthOf(content) <= MaxPlainHandshake),
            TlsContentType.ChangeCipherSpec => length == 1,
            TlsContentType.Alert => length == TlsAlert.Length || length >= TlsAlertJudge.HiddenLength,
            _ => length > 0 && !isBeginning || (TlsContentType)data[0] == TlsContentType.Handshake,
        };
    }

    /// <summary>True for a record that is not encrypted by its looks, where the connection's beginning was not seen.</summary>
    public static bool LooksPlain(ReadOnlySpan<byte> data)
    {
        var content = data[Math.Min(data.Length, TlsRecord.HeaderLength)..];

        return content.IsEmpty || (TlsContentType)data[0] switch
        {
            TlsContentType.Alert => LengthOf(data) == TlsAlert.Length,
            TlsContentType.Handshake => LooksLikeMessage(content),
            _ => false,
        };
    }

    /// <summary>True if the content of a handshake record begins like a message, not like ciphertext.</summary>
    public static bool LooksLikeMessage(ReadOnlySpan<byte> content) =>
        !content.IsEmpty && Enum.IsDefined((TlsHandshakeType)content[0]) && TlsHandshakeMessage.LengthOf(content) <= MaxPlainHandshake;

    private static int LengthOf(ReadOnlySpan<byte> record) => (record[3] << 8) | record[4];
}
