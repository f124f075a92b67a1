using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using NanoNet.Wire;
using static NanoNet.Validation.Tests.Tls.TlsOctets;

namespace NanoNet.Validation.Tests.Tls;

/// <summary>A TLS 1.3 connection that is really encrypted, with secrets that a key log gives away.</summary>
internal sealed class SealedDialogue
{
    // Each secret is one octet, repeated.
    private const byte ClientHandshake = 1;
    private const byte ServerHandshake = 2;
    private const byte Client = 3;
    private const byte Server = 4;
    private const byte Early = 5;

    private static readonly TlsSuite s_suite = new(0x1301);

    private readonly byte[] _secret;
    private readonly byte[] _key;
    private readonly byte[] _iv;
    private ulong _sequence;

    private SealedDialogue(byte filler)
    {
        _secret = [.. Enumerable.Repeat(filler, s_suite.HashLength)];
        _key = Tls13Keys.Key(s_suite, _secret);
        _iv = Tls13Keys.Iv(s_suite, _secret);
    }

    /// <summary>What gives the secrets away.</summary>
    public static string KeyLog { get; } = Line(TlsKeyLog.ClientHandshake, ClientHandshake) + Line(TlsKeyLog.ServerHandshake, ServerHandshake)
        + Line(TlsKeyLog.ClientTraffic, Client) + Line(TlsKeyLog.ServerTraffic, Server)
        + Line(TlsKeyLog.ClientEarly, Early);

    /// <summary>Frames: 4 ClientHello, 5 ServerHello to Finished and a ticket, 6 Finished and a request, 7 the response, 8 and 9 close_notify.</summary>
    public static Scene Of(
        uint lifetime,
        byte[]? finished = null,
        string request = "GET / HTTP/1.1\r\nHost: board.example\r\n\r\n",
        string response = "HTTP/1.1 204 No Content\r\n\r\n",
        bool isClientDone = true,
        bool isServerFirst = false,
        string? early = null,
        bool isEarlyTaken = false,
        bool isEarlyLogged = true)
    {
        var dialogue = new TlsDialogue();
        dialogue.Use13();

        if (early is not null)
        {
            dialogue.ClientExtensions.Add(Extension(TlsExtensionType.EarlyData));
            dialogue.ClientExtensions.Add(Psk(binders: 1));
        }

        var (clientHandshake, serverHandshake) = (new SealedDialogue(ClientHandshake), new SealedDialogue(ServerHandshake));
        var (client, server) = (new SealedDialogue(Client), new SealedDialogue(Server));
        var transcript = new List<byte>();
        byte[] Said(byte[] message)
        {
            transcript.AddRange(message);
            return message;
        }

        byte[] Hash() => SHA256.HashData(transcript.ToArray());

        var earlyClient = new SealedDialogue(Early);
        dialogue.Open().Client(
            Record(TlsContentType.Handshake, Said(dialogue.ClientHello())),
            early is null ? [] : Record(TlsContentType.ChangeCipherSpec, [1]),
            early is null ? [] : earlyClient.Seal(TlsContentType.ApplicationData, Encoding.ASCII.GetBytes(early)));
        var hello = Record(TlsContentType.Handshake, Said(dialogue.ServerHello()));
        var extensions = Said(Message(TlsHandshakeType.EncryptedExtensions, Vector16(isEarlyTaken ? Extension(TlsExtensionType.EarlyData) : [])));
        var certificate = Said(Message(TlsHandshakeType.Certificate, Vector8(), Vector24([.. Vector24(TestCertificates.Leaf), .. Vector16()])));
        byte[] content = [.. Enumerable.Repeat((byte)0x20, 64), .. "TLS 1.3, server CertificateVerify\0"u8, .. Hash()];
        var signature = TestCertificates.Key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var verify = Said(Message(TlsHandshakeType.CertificateVerify, Word(0x0403), Vector16(signature)));
        var serverFinished = Said(Message(TlsHandshakeType.Finished, finished ?? Tls13Keys.Finished(s_suite, serverHandshake._secret, Hash())));
        var ticket = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(ticket, lifetime);
        dialogue.Server(
            hello,
            serverHandshake.Seal(TlsContentType.Handshake, [.. extensions, .. certificate, .. verify, .. serverFinished]),
            server.Seal(TlsContentType.Handshake, Message(TlsHandshakeType.NewSessionTicket, ticket, new byte[4], Vector8(1), Vector16(1, 2), Vector16())));
        dialogue.Client(
            isEarlyTaken ? earlyClient.Seal(TlsContentType.Handshake, Said(Message(TlsHandshakeType.EndOfEarlyData))) : [],
            clientHandshake.Seal(TlsContentType.Handshake, Message(TlsHandshakeType.Finished, Tls13Keys.Finished(s_suite, clientHandshake._secret, Hash()))),
            client.Seal(TlsContentType.ApplicationData, Encoding.ASCII.GetBytes(request)));
        dialogue.Server(server.Seal(TlsContentType.ApplicationData, Encoding.ASCII.GetBytes(response)));

        if (isClientDone)
        {
            dialogue.Client(client.Seal(TlsContentType.Alert, [1, 0]));
        }

        dialogue.Server(server.Seal(TlsContentType.Alert, [1, 0]));

        var scene = isServerFirst ? dialogue.CloseByServer() : dialogue.Close();
        var log = new TlsKeyLog();
        log.Add(isEarlyLogged ? KeyLog : KeyLog.Replace(TlsKeyLog.ClientEarly, "UNKNOWN", StringComparison.Ordinal));
        scene.Options = scene.Options with { KeyLog = log };
        return scene;
    }

    private static string Line(string label, byte secret) =>
        $"{label} {Convert.ToHexStringLower(new TlsDialogue().ClientRandom)} {Convert.ToHexStringLower(new SealedDialogue(secret)._secret)}\n";

    private byte[] Seal(TlsContentType type, byte[] content)
    {
        byte[] inner = [.. content, (byte)type];
        var length = inner.Length + 16;
        byte[] header = [(byte)TlsContentType.ApplicationData, 3, 3, (byte)(length >> 8), (byte)length];
        var nonce = (byte[])_iv.Clone();
        nonce[^1] ^= (byte)_sequence++;
        var text = new byte[inner.Length];
        var tag = new byte[16];
        using var cipher = new AesGcm(_key, tag.Length);
        cipher.Encrypt(nonce, inner, text, tag, header);
        return [.. header, .. text, .. tag];
    }
}
