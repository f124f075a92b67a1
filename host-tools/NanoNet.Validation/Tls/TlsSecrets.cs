using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The secrets of one connection, and the hash that some of them are made with.</summary>
internal sealed class TlsSecrets(TlsKeyLog keyLog)
{
    // AES in Galois counter mode and ChaCha20.
    private static readonly TlsSuite[] s_suites13 = [new(0x1301), new(0x1302), new(0x1303)];

    private byte[] _clientRandom = [];
    private byte[] _serverRandom = [];
    private byte[]? _master;
    private TlsSuite? _suite;
    private TlsTranscript? _transcript;
    private byte[]? _helloOctets;
    private byte[]? _firstHello;
    private byte[]? _retry;
    private TlsVersion _version;
    private bool _isMacOutside;

    /// <summary>The hash over all messages before the one that is looked at; null if nobody needs it.</summary>
    public byte[]? TranscriptBefore => _transcript?.Current;

    private bool IsTls13 => _version == TlsVersion.Tls13;

    /// <summary>Keeps what the hash is made of while nobody knows yet which hash it is.</summary>
    public void Before(TlsHandshakeMessage message, bool isClient)
    {
        if (keyLog.Count == 0 || _suite is not null)
        {
            return;
        }

        if (isClient && message.Type == TlsHandshakeType.ClientHello)
        {
            _firstHello ??= _helloOctets;
            _helloOctets = message.Octets.ToArray();
        }
        else if (message.Type == TlsHandshakeType.ServerHello && TlsServerHello.TryParse(message.Body, out var hello) == WireError.None && hello.IsRetryRequest)
        {
            _retry = message.Octets.ToArray();
        }
    }

    /// <summary>Adds a message to the hash.</summary>
    public void After(TlsHandshakeMessage message, TlsHelloJudge hellos)
    {
        // What comes after the handshake is no part of it, even where it overtakes the client's Finished.
        var isLater = IsTls13 && (message.Type is TlsHandshakeType.NewSessionTicket or TlsHandshakeType.KeyUpdate);

        if (message.Type != TlsHandshakeType.ClientHello && !hellos.IsRetryPending && !isLater)
        {
            _transcript?.Add(message.Octets);
        }
    }

    /// <summary>The ServerHello is here: looks whether the secrets are known.</summary>
    public void Begin(byte[] clientRandom, TlsHelloJudge hellos, TlsSuite suite)
    {
        _clientRandom = clientRandom;
        _serverRandom = hellos.ServerRandom;
        _version = hellos.Version;
        _isMacOutside = hellos.IsMacOutside;
        _master = keyLog.Find(TlsKeyLog.Master, clientRandom);
        var isKnown = IsTls13 ? keyLog.Find(TlsKeyLog.ServerHandshake, clientRandom) is { } secret && secret.Length == suite.HashLength : _master is not null;

        if (!isKnown || _helloOctets is null || _suite is not null)
        {
            return;
        }

        _suite = suite;
        _transcript = new TlsTranscript(suite.Hash);

        if (_firstHello is not null && _retry is not null)
        {
            _transcript.AddAsHash(_firstHello);
            _transcript.Add(_retry);
        }

        _transcript.Add(_helloOctets);
    }

    /// <summary>What reads the data that a client sends with its hello; null if nobody does.</summary>
    public TlsEarlyDecryptor? Early(TlsOffer offer)
    {
        if (!offer.Has(TlsExtensionType.EarlyData) || keyLog.Find(TlsKeyLog.ClientEarly, offer.Random) is not { } secret)
        {
            return null;
        }

        var suites = s_suites13.Where(suite => offer.HasSuite(suite.Value) && suite.HashLength == secret.Length);
        return new TlsEarlyDecryptor(suites, secret);
    }

    public TlsDecryptor? Handshake(bool isClient) => Of(isClient ? TlsKeyLog.ClientHandshake : TlsKeyLog.ServerHandshake);

    public TlsDecryptor? Traffic(bool isClient) => Of(isClient ? TlsKeyLog.ClientTraffic : TlsKeyLog.ServerTraffic);

    /// <summary>What reads an end's records after its ChangeCipherSpec, up to TLS 1.2; null if nothing does.</summary>
    public TlsDecryptor? Changed(bool isClient)
    {
        if (_suite is null || _master is null || IsTls13 || _version < TlsVersion.Tls10)
        {
            return null;
        }

        if (_suite.IsCbc)
        {
            return new TlsCbcDecryptor(_suite, _version, _isMacOutside, Block, isClient);
        }

        return _version == TlsVersion.Tls12 ? new Tls12Decryptor(_suite, Block, isClient) : null;
    }

    private byte[] Block(int length) => _version == TlsVersion.Tls12
        ? Tls12Keys.Block(_suite!, _master!, _clientRandom, _serverRandom, length)
        : Tls10Keys.Block(_master!, _clientRandom, _serverRandom, length);

    /// <summary>What the next Finished of an end has to hold; null if that is not known.</summary>
    public byte[]? Expected(bool isClient, TlsDecryptor? decryptor)
    {
        // Before TLS 1.2 it is over two hashes, which nobody keeps here.
        if (_suite is null || _version < TlsVersion.Tls12 || TranscriptBefore is not { } transcript)
        {
            return null;
        }

        return IsTls13
            ? decryptor is Tls13Decryptor handshake ? Tls13Keys.Finished(_suite, handshake.Secret, transcript) : null
            : Tls12Keys.Finished(_suite, _master!, isClient, transcript);
    }

    private Tls13Decryptor? Of(string label) =>
        _suite is not null && keyLog.Find(label, _clientRandom) is { } secret && secret.Length == _suite.HashLength ? new Tls13Decryptor(_suite, secret) : null;
}
