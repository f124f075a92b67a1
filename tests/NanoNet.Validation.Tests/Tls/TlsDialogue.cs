using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using NanoNet.Wire;
using static NanoNet.Validation.Tests.Tls.TlsOctets;

namespace NanoNet.Validation.Tests.Tls;

/// <summary>A TLS connection whose every part a test can change. What is encrypted on a wire is filler here.</summary>
/// <remarks>
/// Frames of TLS 1.2: 1 to 3 open, 4 ClientHello, 5 ServerHello to ServerHelloDone, 6 and 7 the rest of the handshake, 8 and 9 data,
/// 10 and 11 close_notify, 12 and 13 FIN, 14 its acknowledgment.
/// </remarks>
internal sealed class TlsDialogue
{
    private const int Suite12 = 0xC02B;
    private const int Suite13 = 0x1301;
    private const int X25519 = 0x001D;
    private const int Scheme = 0x0403;

    private uint _client = 1;
    private uint _server = 1;

    public Scene Scene { get; } = new() { ServerPort = 443 };

    public byte[] ClientRandom { get; set; } = TlsOctets.Random(0xC1);

    public byte[] ServerRandom { get; set; } = TlsOctets.Random(0x5E);

    public int[] Suites { get; set; } = [Suite12, Suite13];

    public int Suite { get; set; } = Suite12;

    public int Version { get; set; } = (int)TlsVersion.Tls12;

    public string Host { get; set; } = TestCertificates.Host;

    public List<byte[]> ClientExtensions { get; } = [];

    public List<byte[]> ServerExtensions { get; } = [];

    public bool OffersSafeExtensions { get; set; } = true;

    public bool HasSafeExtensions { get; set; } = true;

    public List<byte[]> Certificates { get; } = [TestCertificates.Leaf];

    public ECDsa SigningKey { get; set; } = TestCertificates.Key;

    public int SigningScheme { get; set; } = Scheme;

    public byte[][] AfterKeyExchange { get; set; } = [];

    /// <summary>A stapled status, which comes after the certificate; empty for none.</summary>
    public byte[] Status { get; set; } = [];

    /// <summary>What passes before the server answers.</summary>
    public int ServerWaitMs { get; set; }

    public byte[][] BeforeClientKeyExchange { get; set; } = [];

    public byte[] Change { get; set; } = [1];

    public byte[] EarlyRecord { get; set; } = [];

    public byte[] ClientData { get; set; } = Sealed(TlsContentType.ApplicationData);

    public byte[] ClientNotify { get; set; } = Sealed(TlsContentType.Alert, 26);

    public byte[] ServerNotify { get; set; } = Sealed(TlsContentType.Alert, 26);

    public Func<byte[], byte[]> Hello { get; set; } = hello => Record(TlsContentType.Handshake, hello);

    public Func<byte[][], byte[][]> Flight { get; set; } = flight => flight;

    public int[] Versions { get; set; } = [(int)TlsVersion.Tls12];

    public byte[] SessionId { get; set; } = [];

    public int ShareGroup { get; set; } = X25519;

    public byte[] ClientHello() => Message(
        TlsHandshakeType.ClientHello,
        Word((int)TlsVersion.Tls12),
        ClientRandom,
        Vector8(7, 7, 7),
        Vector16(Words(Suites)),
        Vector8(0),
        Vector16(
        [
            .. ServerName(Host),
            .. Extension(TlsExtensionType.SupportedVersions, Vector8(Words(Versions))),
            .. Extension(TlsExtensionType.SignatureAlgorithms, Vector16(Words(Scheme))),
            .. Extension(TlsExtensionType.SupportedGroups, Vector16(Words(X25519, 0x17))),
            .. OffersSafeExtensions ? [.. Extension(TlsExtensionType.ExtendedMasterSecret), .. Extension(TlsExtensionType.RenegotiationInfo, 0)] : Array.Empty<byte>(),
            .. Extension(TlsExtensionType.KeyShare, Vector16(Share(X25519, 32))),
            .. ClientExtensions.SelectMany(extension => extension),
        ]));

    public byte[] ServerHello() => Message(
        TlsHandshakeType.ServerHello,
        Word(Version),
        ServerRandom,
        Vector8(SessionId),
        Word(Suite),
        [0],
        Vector16([.. HasSafeExtensions ? Safe() : [], .. ServerExtensions.SelectMany(extension => extension)]));

    public byte[] CertificateMessage() => Message(TlsHandshakeType.Certificate, Vector24([.. Certificates.SelectMany(certificate => Vector24(certificate))]));

    public TlsDialogue Open()
    {
        Scene.Open();
        return this;
    }

    public TlsDialogue Client(params byte[][] records)
    {
        byte[] octets = [.. records.SelectMany(record => record)];
        Scene.Client("PA", _client, _server, Encoding.Latin1.GetString(octets));
        _client += (uint)octets.Length;
        return this;
    }

    public TlsDialogue Server(params byte[][] records)
    {
        byte[] octets = [.. records.SelectMany(record => record)];
        Scene.Server("PA", _server, _client, Encoding.Latin1.GetString(octets));
        _server += (uint)octets.Length;
        return this;
    }

    public Scene Close()
    {
        Scene.Client("FA", _client, _server);
        Scene.Server("FA", _server, _client + 1);
        Scene.Client("A", _client + 1, _server + 1);
        return Scene.Later();
    }

    public Scene CloseByServer()
    {
        Scene.Server("FA", _server, _client);
        Scene.Client("FA", _client, _server + 1);
        Scene.Server("A", _server + 1, _client + 1);
        return Scene.Later();
    }

    public Scene Tls12()
    {
        Open().Client(Hello(ClientHello()));
        Scene.Wait(ServerWaitMs);
        byte[] status = Status.Length == 0 ? [] : Message(TlsHandshakeType.CertificateStatus, [1], Vector24(Status));
        Server(Record(
            TlsContentType.Handshake,
            Flight([ServerHello(), CertificateMessage(), status, KeyExchange(), .. AfterKeyExchange, Message(TlsHandshakeType.ServerHelloDone)])));
        return Rest12();
    }

    public Scene Rest12()
    {
        Client(
            EarlyRecord,
            Record(TlsContentType.Handshake, [.. BeforeClientKeyExchange, Message(TlsHandshakeType.ClientKeyExchange, Vector8(new byte[65]))]),
            Record(TlsContentType.ChangeCipherSpec, Change),
            Sealed(TlsContentType.Handshake));
        Server(Record(TlsContentType.ChangeCipherSpec, [1]), Sealed(TlsContentType.Handshake));
        return Data();
    }

    /// <summary>Frames: 4 ClientHello, 5 ServerHello and encrypted records, 6 Finished, 7 and 8 data.</summary>
    public Scene Tls13()
    {
        Use13();
        Open().Client(Hello(ClientHello()));
        return Rest13();
    }

    public void Use13()
    {
        HasSafeExtensions = false;
        Versions = [(int)TlsVersion.Tls13];
        Suite = Suite13;
        SessionId = SessionId.Length == 0 ? [7, 7, 7] : SessionId;
        ServerExtensions.Insert(0, Extension(TlsExtensionType.SupportedVersions, Word((int)TlsVersion.Tls13)));
        ServerExtensions.Insert(1, Extension(TlsExtensionType.KeyShare, Share(ShareGroup, 32)));
    }

    public Scene Rest13()
    {
        Server(Record(TlsContentType.Handshake, ServerHello()), Record(TlsContentType.ChangeCipherSpec, [1]), Sealed(TlsContentType.ApplicationData, 700));
        Client(Record(TlsContentType.ChangeCipherSpec, Change), Sealed(TlsContentType.ApplicationData));
        Client(Sealed(TlsContentType.ApplicationData, 19));
        Server(Sealed(TlsContentType.ApplicationData, 19));
        return Close();
    }

    private Scene Data()
    {
        Client(ClientData);
        Server(Sealed(TlsContentType.ApplicationData));

        if (ClientNotify.Length > 0)
        {
            Client(ClientNotify);
        }

        if (ServerNotify.Length > 0)
        {
            Server(ServerNotify);
        }

        return Close();
    }

    private static byte[] Safe() => [.. Extension(TlsExtensionType.ExtendedMasterSecret), .. Extension(TlsExtensionType.RenegotiationInfo, 0)];

    private byte[] KeyExchange()
    {
        byte[] parameters = [3, .. Word(X25519), .. Vector8(new byte[32])];
        var signature = SigningKey.SignData([.. ClientRandom, .. ServerRandom, .. parameters], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Message(TlsHandshakeType.ServerKeyExchange, parameters, Word(SigningScheme), Vector16(signature));
    }
}
