using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The handshake of one connection: takes message after message, and knows the keys that come of it.</summary>
internal sealed class TlsHandshake
{
    private readonly TlsEvidence _evidence;
    private readonly TlsSides _sides;
    private readonly TlsMessageLog _messages;
    private readonly TlsSecrets _secrets;
    private readonly TlsClientAuthentication _authentication;
    private bool _isEarlyDataEnded;

    public TlsHandshake(TlsEvidence evidence, TlsSides sides, TlsMessageLog messages, TlsContext context, bool isMidway)
    {
        _evidence = evidence;
        _sides = sides;
        _messages = messages;
        _secrets = new TlsSecrets(context.KeyLog);
        _authentication = new TlsClientAuthentication(evidence);
        Hellos = new TlsHelloJudge(evidence, sides, context);
        Certificates = new TlsCertificateJudge(evidence, context);
        Order = new TlsOrderJudge(evidence, sides, Hellos, messages, isMidway);
        SplitHello = new TlsSplitHello(evidence, Hellos);
        Time = new TlsHandshakeTime(evidence, messages);
    }

    public TlsHelloJudge Hellos { get; }

    public TlsCertificateJudge Certificates { get; }

    public TlsOrderJudge Order { get; }

    public TlsSplitHello SplitHello { get; }

    public TlsHandshakeTime Time { get; }

    private bool IsTls13 => Hellos.IsTls13;

    /// <summary>Takes a message that is whole.</summary>
    public void Take(TlsSide side, TlsHandshakeMessage message, long frame, long timeNs)
    {
        _messages.Note(new TlsMessageRecord(side.IsClient, message.Type, null, frame, timeNs));

        if (message.Type == TlsHandshakeType.HelloRequest)
        {
            return;
        }

        _secrets.Before(message, side.IsClient);
        Order.Judge(side, message.Type, frame);
        var isRight = Read(side, message, frame, timeNs);
        _evidence.State(side.IsClient, isRight, Fact.TlsMessageRight, Fact.TlsMessageMalformed, frame);
        _secrets.After(message, Hellos);
    }

    /// <summary>Takes a ChangeCipherSpec.</summary>
    public void TakeChange(TlsSide side, ReadOnlySpan<byte> content, long frame)
    {
        if (!Order.JudgeChange(side, content, frame) || IsTls13)
        {
            return;
        }

        if (Hellos.Suite is { IsUnencrypted: true } suite)
        {
            side.Use(new UnencryptedRecords(suite));
        }
        else
        {
            side.Use(_secrets.Changed(side.IsClient));
        }
    }

    /// <summary>
    /// One end has sent its Finished, readable or not. In TLS 1.3 the client's is the last; before, that is the server's, or the client's where
    /// a session is resumed (RFC 5246 section 7.3).
    /// </summary>
    public void SeeFinished(TlsSide side, long timeNs)
    {
        side.IsFinishedSeen = true;

        if (IsTls13 ? side.IsClient : side.IsEncrypted && _sides.Of(!side.IsClient) is { IsFinishedSeen: true, IsEncrypted: true })
        {
            Time.Done(timeNs);
        }
    }

    /// <summary>Reads what a message says; false if it does not parse.</summary>
    private bool Read(TlsSide side, TlsHandshakeMessage message, long frame, long timeNs) => message.Type switch
    {
        TlsHandshakeType.ClientHello => TakeClientHello(side, message.Body, frame),
        TlsHandshakeType.EndOfEarlyData => TakeEndOfEarlyData(side, message.Body),
        TlsHandshakeType.ServerHello => TakeServerHello(message.Body, frame),
        TlsHandshakeType.EncryptedExtensions => Hellos.TakeEncryptedExtensions(message.Body, frame),
        TlsHandshakeType.Certificate when !side.IsClient => Certificates.Take(message.Body, IsTls13, Hellos.Offer?.ServerName, frame, timeNs),
        TlsHandshakeType.Certificate => _authentication.Take(message.Body, IsTls13),
        TlsHandshakeType.CertificateStatus => Certificates.TakeStatus(message.Body, frame, timeNs),
        TlsHandshakeType.ServerKeyExchange => Certificates.TakeKeyExchange(message.Body, Hellos, frame),
        TlsHandshakeType.CertificateVerify when !side.IsClient && IsTls13 => Certificates.TakeVerify(message.Body, Hellos, _secrets.TranscriptBefore, frame),
        TlsHandshakeType.CertificateRequest => TakeCertificateRequest(side),
        TlsHandshakeType.ServerHelloDone => message.Body.IsEmpty,
        TlsHandshakeType.ClientKeyExchange => TakeClientKeyExchange(side, frame),
        TlsHandshakeType.NewSessionTicket => TlsTicket.Judge(_evidence, side.IsClient, message.Body, IsTls13, frame),
        TlsHandshakeType.Finished => TakeFinished(side, message.Body, frame, timeNs),
        TlsHandshakeType.KeyUpdate => TakeKeyUpdate(side, message.Body),
        _ => true,
    };

    private bool TakeClientHello(TlsSide side, ReadOnlySpan<byte> body, long frame)
    {
        if (!Hellos.TakeClientHello(body, frame))
        {
            return false;
        }

        if (side.IsClient && Hellos.Offer is { } offer && _secrets.Early(offer) is { } early)
        {
            side.Use(early);
        }

        return true;
    }

    private bool TakeEndOfEarlyData(TlsSide side, ReadOnlySpan<byte> body)
    {
        _isEarlyDataEnded = true;

        if (side.Decryptor is TlsEarlyDecryptor early)
        {
            side.Use(early.TakeAfter());
        }

        return body.IsEmpty;
    }

    private bool TakeServerHello(ReadOnlySpan<byte> body, long frame)
    {
        if (!Hellos.TakeServerHello(body, frame))
        {
            return false;
        }

        SplitHello.Accept();

        if (!Hellos.IsRetryPending && Hellos.Offer is { } offer && Hellos.Suite is { IsReadable: true } suite)
        {
            _secrets.Begin(offer.Random, Hellos, suite);
            SwitchToHandshakeKeys();
        }

        return true;
    }

    private void SwitchToHandshakeKeys()
    {
        if (IsTls13)
        {
            if (_sides.Client.Decryptor is TlsEarlyDecryptor early)
            {
                early.After = _secrets.Handshake(isClient: true);
            }
            else
            {
                _sides.Client.Use(_secrets.Handshake(isClient: true));
            }

            _sides.Server.Use(_secrets.Handshake(isClient: false));
        }
    }

    private bool TakeCertificateRequest(TlsSide side)
    {
        if (!side.IsClient)
        {
            _authentication.Ask();
        }

        return true;
    }

    private bool TakeClientKeyExchange(TlsSide side, long frame)
    {
        _authentication.Judge(side.IsClient, frame);

        if (Hellos.IsSentinelIgnorable)
        {
            _evidence.Violate(side.IsClient, Fact.TlsDowngradeIgnored, frame);
        }

        return true;
    }

    private bool TakeFinished(TlsSide side, ReadOnlySpan<byte> body, long frame, long timeNs)
    {
        SeeFinished(side, timeNs);

        if (IsTls13 && side.IsClient)
        {
            _authentication.Judge(isClient: true, frame);
        }

        // EndOfEarlyData is part of what the client's Finished is over.
        var isAllRead = !side.IsClient || !Hellos.IsEarlyDataAccepted || _isEarlyDataEnded;

        if (isAllRead && _secrets.Expected(side.IsClient, side.Decryptor is TlsEarlyDecryptor early ? early.After : side.Decryptor) is { } expected)
        {
            _evidence.State(side.IsClient, body.SequenceEqual(expected), Fact.TlsFinishedVerified, Fact.TlsFinishedWrong, frame);
        }

        if (IsTls13)
        {
            side.Use(_secrets.Traffic(side.IsClient));
        }

        return true;
    }

    private static bool TakeKeyUpdate(TlsSide side, ReadOnlySpan<byte> body)
    {
        if (side.Decryptor is Tls13Decryptor decryptor)
        {
            side.Use(decryptor.Next());
        }

        return body.Length == 1;
    }
}
