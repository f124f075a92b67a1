using System;
using System.Runtime.InteropServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The TLS records of one connection: takes each to who judges it, and hands what could be decrypted on.</summary>
internal sealed class TlsConversation
{
    /// <summary>What a record of TLS 1.3 adds to what it hides: its type and the tag of its cipher (RFC 8446 section 5.2).</summary>
    private const int HiddenLength = 17;

    private readonly TcpConnection _connection;
    private readonly int _client;
    private readonly bool _isLater;
    private StreamPair _streams;
    private readonly TlsSides _sides = new();
    private readonly TlsMessageLog _messages = new();
    private readonly TlsEvidence _evidence;
    private readonly TlsHandshake _handshake;
    private readonly TlsHandshakeReader _reader;
    private readonly TlsRecordJudge _records;
    private readonly TlsAlertJudge _alerts;
    private readonly TlsCloseJudge _close;
    private readonly TlsContentRecorder? _content;

    private TlsConversation(TcpConnection connection, int client, bool isLater, bool isMidway, long frame)
    {
        _content = connection.KnownIncidents?.Recorder?.BeginContent(frame);
        _connection = connection;
        _client = client;
        _isLater = isLater;
        _sides.Client.IsEncrypted = isMidway;
        _sides.Server.IsEncrypted = isMidway;
        _streams = new StreamPair(new TlsRecordReader(isClient: true, this), new TlsRecordReader(isClient: false, this), client, isLater);
        _evidence = new TlsEvidence(connection, client);
        _handshake = new TlsHandshake(_evidence, _sides, _messages, connection.Tls, isMidway);
        _reader = new TlsHandshakeReader(_evidence, _handshake);
        _records = new TlsRecordJudge(_evidence, _handshake.Hellos);
        _alerts = new TlsAlertJudge(_evidence, _messages, _handshake.SplitHello);
        _close = new TlsCloseJudge(_evidence, _sides, _handshake.Hellos);
    }

    /// <summary>The HTTP inside, if it could be decrypted.</summary>
    public HttpConversation? Http { get; private set; }

    /// <summary>Begins to follow a connection whose first data looks like TLS; null if it does not.</summary>
    /// <param name="context">The segment that brings the data.</param>
    /// <param name="data">The first octets of its sender.</param>
    /// <param name="isLater">True if the connection has carried something else before.</param>
    public static TlsConversation? TryBegin(ref SegmentContext context, ReadOnlySpan<byte> data, bool isLater)
    {
        if (isLater)
        {
            return TlsFirstOctets.IsHello(data) ? new TlsConversation(context.Connection, context.From, isLater, isMidway: false, context.Arrival.Frame) : null;
        }

        if (Ssl2Hello.Is(data) && context.Sender.IsSynSeen)
        {
            // Named, and not read on: nobody has to understand what comes after it.
            context.Violate(Fact.TlsOldestHello);
            return null;
        }

        var isTls = TlsFirstOctets.LooksLikeRecord(data, context.Sender.IsSynSeen);
        TlsPort.Judge(ref context, isTls);
        var isMidway = !context.Sender.IsSynSeen && !TlsFirstOctets.LooksPlain(data);
        var client = TlsFirstOctets.IsHello(data) ? context.From : context.Connection.Client;
        return isTls ? new TlsConversation(context.Connection, client, isLater, isMidway, context.Arrival.Frame) : null;
    }

    public void Add(ref SegmentContext context) => _streams.Add(ref context);

    /// <summary>Takes the data of a segment of which nothing else has to be looked at.</summary>
    public void AddExpected(int from, SequenceNumber first, ReadOnlySpan<byte> data, in SegmentArrival arrival) =>
        _streams.Add(from, _connection.Ends[from], _connection.Ends[1 - from], first, data, arrival);

    public TlsSessionRecord ToRecord()
    {
        var hellos = _handshake.Hellos;

        return new()
        {
            Version = hellos.IsRetryPending ? TlsVersion.None : hellos.Version,
            CipherSuite = hellos.Suite?.Name,
            ServerName = hellos.Offer?.ServerName,
            ApplicationProtocol = hellos.ApplicationProtocol,
            CertificateSubject = _handshake.Certificates.Subject,
            Messages = _messages.InOrder(isTurned: _client != _connection.Client),
            IsDecrypted = _sides.Client.IsDecrypted || _sides.Server.IsDecrypted,
            Reading = TlsReading.Of(_sides, hellos, _connection.Tls.KeyLog),
            ClientRandom = hellos.Offer is { } offer ? Convert.ToHexStringLower(offer.Random) : null,
            DoneTimeNs = _handshake.Time.DoneNs,
        };
    }

    /// <summary>True if a record's octets are needed, not only its length.</summary>
    public bool WantsContent(bool isClient, TlsContentType type) => type != TlsContentType.ApplicationData || _sides.Of(isClient).Decryptor is not null;

    /// <summary>Takes a record whose content cannot be read.</summary>
    public void TakeOpaque(bool isClient, TlsContentType type, int length, long frame, long timeNs)
    {
        var side = _sides.Of(isClient);

        if (!side.IsStopped)
        {
            _records.Precede(side, type, length, frame);
            TakeEncrypted(side, type, length, frame, timeNs);
        }
    }

    /// <summary>Takes a record with its content.</summary>
    public void TakeRecord(bool isClient, TlsRecord record, long frame, long timeNs)
    {
        var side = _sides.Of(isClient);

        if (side.IsStopped)
        {
            return;
        }

        _records.Precede(side, record.ContentType, record.Fragment.Length, frame);

        if (!_records.IsProtected(side, record.ContentType) || (side.Decryptor is null && TlsFirstOctets.IsWholeHello(record.Octets)))
        {
            TakePlain(side, record.ContentType, record.Fragment, frame, timeNs);
        }
        else if (side.Decryptor is not null && side.Decryptor.TryDecrypt(record, out var type, out var content))
        {
            side.IsDecrypted = true;
            _records.JudgeLimit(side, content.Length, frame);
            TakePlain(side, type, content, frame, timeNs);
        }
        else
        {
            side.IsKeyWrong |= side.Decryptor is not null;
            TakeEncrypted(side, record.ContentType, record.Fragment.Length, frame, timeNs);
        }
    }

    /// <summary>Takes what there is of a record whose rest is missing: of the message that is cut, only that it was there.</summary>
    public void TakeCut(bool isClient, ReadOnlySpan<byte> record, long frame, long timeNs)
    {
        var side = _sides.Of(isClient);

        if (side.IsStopped || record.Length <= TlsRecord.HeaderLength || record[0] != (byte)TlsContentType.Handshake
            || (_records.IsProtected(side, TlsContentType.Handshake) && !TlsFirstOctets.IsWholeHello(record)))
        {
            return;
        }

        TakePlain(side, TlsContentType.Handshake, record[TlsRecord.HeaderLength..], frame, timeNs);
        var rest = CollectionsMarshal.AsSpan(side.Handshake);

        if (rest.Length >= TlsHandshakeMessage.HeaderLength && TlsFirstOctets.LooksLikeMessage(rest))
        {
            _messages.Note(new TlsMessageRecord(isClient, (TlsHandshakeType)rest[0], null, frame, timeNs));
        }
    }

    /// <summary>The octets are no records any more, or never were.</summary>
    public void FailRecord(bool isClient, long frame)
    {
        if (_sides.Of(isClient).IsStopped)
        {
            return;
        }

        // A stream that is joined in the middle need not begin with a record.
        if (!_isLater && _evidence.IsSynSeen(isClient))
        {
            _evidence.Violate(isClient, Fact.TlsRecordWrong, frame);
        }

        LoseRecords(_sides.Of(isClient));
    }

    /// <summary>Octets are missing, so that what follows cannot be decrypted.</summary>
    public void LoseOctets(bool isClient, int count, long frame, long timeNs)
    {
        var side = _sides.Of(isClient);

        if (!side.IsStopped)
        {
            _content?.Skip(EndOf(side), count, frame, timeNs);
        }

        LoseRecords(side);
    }

    private void LoseRecords(TlsSide side)
    {
        side.Handshake.Clear();
        side.HandshakeToSkip = 0;

        if (side.Decryptor is not UnencryptedRecords)
        {
            side.Use(null);
        }

        _evidence.Lose();
        Inner(side.IsClient)?.Skip(1);
    }

    /// <summary>Takes a ClientHello in the format of SSLv2.</summary>
    public void TakeV2ClientHello(long frame, long timeNs)
    {
        _messages.Note(new TlsMessageRecord(true, TlsHandshakeType.ClientHello, null, frame, timeNs));
        _handshake.Order.TakeV2ClientHello();
    }

    /// <summary>One direction has ended with FIN.</summary>
    public void End(bool isClient, bool isInRecord, long frame, long timeNs)
    {
        var side = _sides.Of(isClient);

        if (side.IsStopped)
        {
            return;
        }

        if (isInRecord)
        {
            _evidence.Violate(isClient, Fact.TlsRecordWrong, frame);
        }

        EndInner(side, frame, timeNs);
        _close.Judge(side, frame);
        side.IsStopped = true;
    }

    /// <summary>One end has reset the connection.</summary>
    public void Reset(TcpConnection connection, int from, in SegmentArrival arrival)
    {
        if (from != _client)
        {
            _handshake.SplitHello.Refuse(arrival.Frame);
        }

        Http?.Reset(connection, from, arrival);
    }

    public void Finish(TcpConnection connection, long endNs)
    {
        _streams.Finish();
        _evidence.Finish();
        Http?.Finish(connection, endNs);
        _handshake.Time.Judge();
        var hellos = _handshake.Hellos;

        if (hellos.IsTls13 && _handshake.Certificates.Subject is null && !hellos.IsRetryPending)
        {
            _evidence.SeeAlways(Fact.TlsCertificateHidden);
        }

        Finish(_sides.Client);
        Finish(_sides.Server);
    }

    private void Finish(TlsSide side)
    {
        if (_handshake.Hellos.IsTls13 && side.Decryptor is null && side.HasSentData)
        {
            _evidence.SeeAlways(Fact.TlsFinishedHidden);
        }

        side.Decryptor?.Dispose();
    }

    private int EndOf(TlsSide side) => side.IsClient ? _client : 1 - _client;

    private IStreamReader? Inner(bool isClient) => Http?.ReaderOf(isClient);

    private void EndInner(TlsSide side, long frame, long timeNs)
    {
        if (!side.IsInnerEnded)
        {
            side.IsInnerEnded = true;
            Inner(side.IsClient)?.End(frame, timeNs);
        }
    }

    private void TakeEncrypted(TlsSide side, TlsContentType type, int length, long frame, long timeNs)
    {
        switch (type)
        {
            case TlsContentType.Handshake:
                _handshake.SeeFinished(side, timeNs);
                _messages.Note(new TlsMessageRecord(side.IsClient, null, null, frame, timeNs));
                break;
            case TlsContentType.ApplicationData:
                side.IsDataUnread = true;
                SeeHiddenFinished(side, length, timeNs);
                _content?.Pass(EndOf(side), length, frame, timeNs);
                TakeData(side, default, frame, timeNs);
                break;
        }
    }

    /// <summary>
    /// The first that a client of TLS 1.3 encrypts is its Finished, or what comes with that, unless it sends data with its hello; an alert would be shorter.
    /// </summary>
    private void SeeHiddenFinished(TlsSide side, int length, long timeNs)
    {
        if (side is { IsClient: true, Decryptor: null } && _handshake.Hellos is { IsTls13: true, Offer: { } offer, Suite: { } suite }
            && !offer.Has(TlsExtensionType.EarlyData) && length >= TlsHandshakeMessage.HeaderLength + suite.HashLength + HiddenLength)
        {
            _handshake.Time.Done(timeNs);
        }
    }

    private void TakePlain(TlsSide side, TlsContentType type, ReadOnlySpan<byte> content, long frame, long timeNs)
    {
        switch (type)
        {
            case TlsContentType.Handshake when _evidence.IsLossy && !side.IsInHandshake && !TlsFirstOctets.LooksLikeMessage(content):
                TakeEncrypted(side, type, content.Length, frame, timeNs);
                break;
            case TlsContentType.Handshake:
                _reader.Read(side, content, frame, timeNs);
                TakeEarly();
                break;
            case TlsContentType.Alert:
                _alerts.Take(side, content, frame, timeNs);

                // Who asked for all that he wanted says so here; his FIN may come after the server's.
                if (side is { IsClient: true, IsCloseNotified: true })
                {
                    EndInner(side, frame, timeNs);
                }

                break;
            case TlsContentType.ChangeCipherSpec:
                _handshake.TakeChange(side, content, frame);
                break;
            case TlsContentType.Heartbeat:
                _records.JudgeHeartbeat(side, content, frame);
                break;
            case TlsContentType.ApplicationData when side.Decryptor is null:
                TakeEncrypted(side, type, content.Length, frame, timeNs);
                break;
            case TlsContentType.ApplicationData when side.Decryptor is TlsEarlyDecryptor early && early.Hold(content.ToArray(), frame, timeNs):
                break;
            case TlsContentType.ApplicationData:
                TakeData(side, content, frame, timeNs);
                break;
        }
    }

    // What the client sent with its hello was read when the server says so.
    private void TakeEarly()
    {
        if (!_handshake.Hellos.IsEarlyDataAccepted || _sides.Client.Decryptor is not TlsEarlyDecryptor early)
        {
            return;
        }

        foreach (var (content, frame, timeNs) in early.Accept())
        {
            TakeData(_sides.Client, content, frame, timeNs);
        }
    }

    private void TakeData(TlsSide side, ReadOnlySpan<byte> content, long frame, long timeNs)
    {
        side.HasSentData = true;
        _handshake.Order.JudgeData(side, frame);

        // What comes before the ServerHello is early data.
        if (side.IsClient && _handshake.Hellos is { IsTls13: false, Suite: not null })
        {
            _handshake.Time.Done(timeNs);
        }

        if (content.IsEmpty)
        {
            return;
        }

        side.IsDataRead = true;
        _content?.Read(EndOf(side), content, frame, timeNs);

        if (Http is null && side.IsClient)
        {
            Http = HttpConversation.TryBeginInside(_connection, _client, content);
        }

        Inner(side.IsClient)?.Read(content, frame, timeNs);
    }
}
