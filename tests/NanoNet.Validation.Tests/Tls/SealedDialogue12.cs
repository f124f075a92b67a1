using System;
using System.Buffers.Binary;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using NanoNet.Wire;
using static NanoNet.Validation.Tests.Tls.TlsOctets;

namespace NanoNet.Validation.Tests.Tls;

/// <summary>A TLS 1.2 connection that is really encrypted, with AES in Galois counter mode.</summary>
internal sealed class SealedDialogue12
{
    private const int KeyLength = 16;
    private const int IvLength = 4;
    private const int TagLength = 16;

    private static readonly TlsSuite s_suite = new(0xC02B);
    private static readonly byte[] s_master = [.. Enumerable.Repeat((byte)6, 48)];

    private readonly byte[] _key;
    private readonly byte[] _iv;
    private ulong _sequence;

    private SealedDialogue12(TlsDialogue dialogue, int index)
    {
        var block = Tls12Keys.Block(s_suite, s_master, dialogue.ClientRandom, dialogue.ServerRandom, 2 * (KeyLength + IvLength));
        _key = block[(index * KeyLength)..((index + 1) * KeyLength)];
        _iv = block[((2 * KeyLength) + (index * IvLength))..((2 * KeyLength) + ((index + 1) * IvLength))];
    }

    /// <summary>What gives its secret away.</summary>
    public static string KeyLog { get; } = $"{TlsKeyLog.Master} {Convert.ToHexStringLower(new TlsDialogue().ClientRandom)} {Convert.ToHexStringLower(s_master)}\n";

    /// <summary>Frames: 4 ClientHello, 5 ServerHello to ServerHelloDone, 6 and 7 the rest of the handshake, 8 the request, 9 the response.</summary>
    public static Scene Of(string request, string response)
    {
        var dialogue = new TlsDialogue().Open();
        Continue(dialogue, request, response);
        return dialogue.Close();
    }

    /// <summary>Goes on with TLS on a connection that is open.</summary>
    public static void Continue(TlsDialogue dialogue, string request, string response)
    {
        var (client, server) = (new SealedDialogue12(dialogue, 0), new SealedDialogue12(dialogue, 1));
        dialogue.Client(dialogue.Hello(dialogue.ClientHello()));
        dialogue.Server(Record(TlsContentType.Handshake, dialogue.ServerHello(), dialogue.CertificateMessage(), Message(TlsHandshakeType.ServerHelloDone)));
        dialogue.Client(
            Record(TlsContentType.Handshake, Message(TlsHandshakeType.ClientKeyExchange, Vector8(new byte[65]))),
            Record(TlsContentType.ChangeCipherSpec, [1]),
            client.Seal(TlsContentType.Handshake, Message(TlsHandshakeType.Finished, new byte[12])));
        dialogue.Server(Record(TlsContentType.ChangeCipherSpec, [1]), server.Seal(TlsContentType.Handshake, Message(TlsHandshakeType.Finished, new byte[12])));
        dialogue.Client(client.Seal(TlsContentType.ApplicationData, Encoding.ASCII.GetBytes(request)));
        dialogue.Server(server.Seal(TlsContentType.ApplicationData, Encoding.ASCII.GetBytes(response)));
    }

    private byte[] Seal(TlsContentType type, byte[] content)
    {
        var explicitNonce = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(explicitNonce, _sequence);
        byte[] associated = [.. explicitNonce, (byte)type, 3, 3, .. Word(content.Length)];
        var text = new byte[content.Length];
        var tag = new byte[TagLength];
        using var cipher = new AesGcm(_key, TagLength);
        byte[] nonce = [.. _iv, .. explicitNonce];
        cipher.Encrypt(nonce, content, text, tag, associated);
        _sequence++;
        return Record(type, [.. explicitNonce, .. text, .. tag]);
    }
}
