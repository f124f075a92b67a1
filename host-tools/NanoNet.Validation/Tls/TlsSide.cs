using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What one end of a TLS connection has sent.</summary>
internal sealed class TlsSide(bool isClient)
{
    public bool IsClient { get; } = isClient;

    /// <summary>A handshake message that is not whole yet.</summary>
    public List<byte> Handshake { get; } = [];

    /// <summary>Octets left of a handshake message that is too long to be kept.</summary>
    public int HandshakeToSkip { get; set; }

    /// <summary>Place of the last handshake message in the order that messages have; 0 before the first.</summary>
    public int Rank { get; set; }

    /// <summary>True after ChangeCipherSpec, up to TLS 1.2.</summary>
    public bool IsEncrypted { get; set; }

    public int ChangeCipherSpecs { get; set; }

    public bool IsFinishedSeen { get; set; }

    public bool HasSentData { get; set; }

    /// <summary>True once application data of it was read.</summary>
    public bool IsDataRead { get; set; }

    /// <summary>True once application data of it could not be read.</summary>
    public bool IsDataUnread { get; set; }

    /// <summary>True once secrets have opened one of its records.</summary>
    public bool IsDecrypted { get; set; }

    /// <summary>True once the keys that were there did not fit one.</summary>
    public bool IsKeyWrong { get; set; }

    public bool HasSentFatalAlert { get; set; }

    /// <summary>True once what is inside of its records has ended.</summary>
    public bool IsInnerEnded { get; set; }

    public bool IsCloseNotified { get; set; }

    public TlsContentType LastType { get; set; }

    public int LastLength { get; set; }

    /// <summary>True once its records cannot be cut any more.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Reads what is protected; null where nobody knows the keys.</summary>
    public TlsDecryptor? Decryptor { get; private set; }

    /// <summary>The most octets of plaintext that the other end lets it put into a record.</summary>
    public int MaxPlaintext { get; private set; } = TlsRecord.MaxPlaintext;

    /// <summary>True if that was agreed on.</summary>
    public bool IsLimited { get; private set; }

    /// <summary>True within a handshake message.</summary>
    public bool IsInHandshake => Handshake.Count + HandshakeToSkip > 0;

    /// <summary>Changes the keys; null if nobody knows the new ones.</summary>
    public void Use(TlsDecryptor? decryptor)
    {
        Decryptor?.Dispose();
        Decryptor = decryptor;
    }

    /// <summary>Sets the most octets of plaintext that it may put into a record.</summary>
    public void Limit(int octets)
    {
        MaxPlaintext = octets;
        IsLimited = true;
    }
}
