using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The TLS records and handshake messages of one connection.</summary>
internal sealed class TlsConversation
{
    private const int MaxMessages = 200;
    private const int MaxHandshakeLength = 1 << 18;

    /// <summary>Longer than any handshake message but a chain of very many certificates: three octets of ciphertext are rarely below.</summary>
    private const int MaxPlainHandshake = 1 << 16;

    /// <summary>A close_notify of TLS 1.3 without padding: two octets, the hidden type and the tag.</summary>
    private const int HiddenAlertLength = 19;

    /// <summary>What nonce, authentication and padding add at most.</summary>
    private const int MaxOverhead = 320;

    private readonly TcpConnection _connection;
    private readonly TlsContext _context;
    private readonly StreamPair _streams;
    private readonly TlsSide[] _sides = [new(isClient: true), new(isClient: false)];
    private readonly List<TlsMessageRecord> _messages = [];
    private readonly TlsHelloJudge _hellos;
    private readonly TlsCertificateJudge _certificates;
    private readonly TlsSecrets _secrets;
    private readonly bool _isLater;
    private readonly int _client;
    private readonly List<(bool IsClient, Fact Fact, long Frame)> _outOfTurn = [];
    private bool _isMidway;
    private bool _isLossy;
    private bool _isResumed;
    private bool _isHelloDone;
    private bool _isSplitHello;
    private bool _isClientCertificateAsked;
    private bool _isClientCertificateSeen;
    private long? _doneTimeNs;
    private HttpConversation? _http;

    private TlsConversation(TcpConnection connection, int client, bool isLater, bool isMidway)
    {
        _client = client;
        _isMidway = isMidway;
        _isLater = isLater;
        _sides[0].IsEncrypted = isMidway;
        _sides[1].IsEncrypted = isMidway;

        _connection = connection;
        _context = connection.Tls;
        _streams = new StreamPair(new TlsRecordReader(isClient: true, this), new TlsRecordReader(isClient: false, this), client, isLater);
        _hellos = new TlsHelloJudge(this, _context);
        _certificates = new TlsCertificateJudge(this, _context);
        _secrets = new TlsSecrets(_context.KeyLog);
    }

    public TcpEndpoint ServerEndpoint => _connection.Endpoint(1 - _client);

    /// <summary>The HTTP inside, if it could be decrypted.</summary>
    public HttpConversation? Http => _http;

    private bool IsTls13 => _hellos.Version >= TlsVersion.Tls13;

    /// <summary>Begins to follow a connection whose first data looks like TLS; null if it does not.</summary>
    /// <param name="context">The segment that brings the data.</param>
    /// <param name="data">The first octets of its sender.</param>
    /// <param name="isLater">True if the connection has carried something else before.</param>
    public static TlsConversation? TryBegin(ref SegmentContext context, ReadOnlySpan<byte> data, bool isLater)
    {
        if (isLater)
        {
            return IsHello(data) ? new TlsConversation(context.Connection, context.From, isLater, isMidway: false) : null;
        }

        if (Ssl2Hello.Is(data) && context.Sender.IsSynSeen)
        {
            // Named, and not read on: nobody has to understand what comes after it.
            context.Violate(Fact.TlsOldestHello);
            return null;
        }

        var isTls = LooksLikeRecord(data, context.Sender.IsSynSeen);
        JudgePort(ref context, isTls);
        var isMidway = !context.Sender.IsSynSeen && !LooksPlain(data);
        var client = IsHello(data) ? context.From : context.Connection.Client;
        return isTls ? new TlsConversation(context.Connection, client, isLater, isMidway) : null;
    }

    public void Add(ref SegmentContext context) => _streams.Add(ref context);

    public TlsSessionRecord ToRecord() => new()
    {
        Version = _hellos.IsRetryPending ? TlsVersion.None : _hellos.Version,
        CipherSuite = _hellos.Suite?.Name,
        ServerName = _hellos.Offer?.ServerName,
        ApplicationProtocol = _hellos.ApplicationProtocol,
        CertificateSubject = _certificates.Subject,
        Messages = InOrder(),
        IsDecrypted = _sides[0].Decryptor is not null || _sides[1].Decryptor is not null,
        DoneTimeNs = _doneTimeNs,
    };

    /// <summary>
    /// The messages as they went by: what was held behind a hole was read later than what the other end said in between. Each end's
    /// keep their own order, though their segments may have changed places.
    /// </summary>
    private List<TlsMessageRecord> InOrder()
    {
        long client = 0;
        long server = 0;
        var placed = new List<(long Place, TlsMessageRecord Message)>(_messages.Count);

        foreach (var message in _messages)
        {
            ref var last = ref message.IsFromClient ? ref client : ref server;
            last = Math.Max(last, message.Frame);
            placed.Add((last, message));
        }

        return [.. placed.OrderBy(item => item.Place).Select(item => item.Message)];
    }

    /// <summary>True if a record's octets are needed, not only its length.</summary>
    public bool WantsContent(bool isClient, TlsContentType type) => type != TlsContentType.ApplicationData || SideOf(isClient).Decryptor is not null;

    /// <summary>Sets the most octets that an end may put into a record.</summary>
    public void Limit(bool isClient, int octets)
    {
        SideOf(isClient).MaxPlaintext = octets;
        SideOf(isClient).IsLimited = true;
    }

    /// <summary>Takes a record whose content cannot be read.</summary>
    public void TakeOpaque(bool isClient, TlsContentType type, int length, long frame, long timeNs)
    {
        var side = SideOf(isClient);

        if (!side.IsStopped)
        {
            Precede(side, type, length, frame);
            TakeEncrypted(side, type, frame, timeNs);
        }
    }

    /// <summary>Takes a record with its content.</summary>
    public void TakeRecord(bool isClient, TlsRecord record, long frame, long timeNs)
    {
        var side = SideOf(isClient);

        if (side.IsStopped)
        {
            return;
        }

        Precede(side, record.ContentType, record.Fragment.Length, frame);

        if (!IsProtected(side, record.ContentType))
        {
            TakePlain(side, record.ContentType, record.Fragment, frame, timeNs);
        }
        else if (side.Decryptor is not null && side.Decryptor.TryDecrypt(record, out var type, out var content))
        {
            JudgeLimit(side, content.Length, frame);
            TakePlain(side, type, content, frame, timeNs);
        }
        else
        {
            TakeEncrypted(side, record.ContentType, frame, timeNs);
        }
    }

    /// <summary>The octets are no records any more, or never were.</summary>
    public void FailRecord(bool isClient, long frame)
    {
        var side = SideOf(isClient);

        if (side.IsStopped)
        {
            return;
        }

        // A stream that is joined in the middle need not begin with a record.
        if (!_isLater && EndOf(isClient).IsSynSeen)
        {
            Violate(isClient, Fact.TlsRecordWrong, frame);
        }

        LoseOctets(isClient);
    }

    public void LoseOctets(bool isClient)
    {
        var side = SideOf(isClient);
        side.Handshake.Clear();
        side.HandshakeToSkip = 0;
        (side.Decryptor as IDisposable)?.Dispose();
        side.Decryptor = null;
        _isLossy = true;
        _connection.SeeAlways(Fact.TlsStreamNotWhole);
        Inner(isClient)?.Skip(1);
    }

    /// <summary>True if a record begins where a segment does, after octets that are none or that are missing.</summary>
    public static bool Resumes(ReadOnlySpan<byte> octets) => TlsRecord.IsHeader(octets) && LooksLikeRecord(octets, isBeginning: false);

    /// <summary>Takes a ClientHello in the format of SSLv2, which clients sent that could speak both (RFC 5246 appendix E.2).</summary>
    public void TakeOldHello(long frame, long timeNs)
    {
        Note(new TlsMessageRecord(true, TlsHandshakeType.ClientHello, null, frame, timeNs));
        _sides[0].Rank = TlsOrder.ClientHello;

        // What it offers is said in other words there: nothing that depends on the offer is judged.
        _isMidway = true;
    }

    /// <summary>One direction has ended with FIN.</summary>
    public void End(bool isClient, bool isInRecord, long frame, long timeNs)
    {
        var side = SideOf(isClient);

        if (side.IsStopped)
        {
            return;
        }

        if (isInRecord)
        {
            Violate(isClient, Fact.TlsRecordWrong, frame);
        }

        Inner(isClient)?.End(frame, timeNs);
        JudgeClose(side, frame);
        side.IsStopped = true;
    }

    /// <summary>One end has reset the connection.</summary>
    public void Reset(TcpConnection connection, int from, in SegmentArrival arrival)
    {
        if (_isSplitHello && _hellos.Version == TlsVersion.None && from != _client)
        {
            Violate(isClient: false, Fact.TlsSplitHelloRefused, arrival.Frame);
        }

        _http?.Reset(connection, from, arrival);
    }

    public void Finish(TcpConnection connection, long endNs)
    {
        _streams.Finish();

        foreach (var (isClient, fact, frame) in _outOfTurn)
        {
            // What seems to come too early may only be before what the capture lacks.
            if (!_isLossy)
            {
                Violate(isClient, fact, frame);
            }
        }

        _http?.Finish(connection, endNs);
        JudgeTime();

        if (IsTls13 && _certificates.Subject is null && !_hellos.IsRetryPending)
        {
            _connection.SeeAlways(Fact.TlsCertificateHidden);
        }

        foreach (var side in _sides)
        {
            if (IsTls13 && side.Decryptor is null && side.HasSentData)
            {
                _connection.SeeAlways(Fact.TlsFinishedHidden);
            }

            (side.Decryptor as IDisposable)?.Dispose();
        }
    }

    private void JudgeTime()
    {
        if (_doneTimeNs is not { } doneNs || _messages is not [{ Type: TlsHandshakeType.ClientHello } hello, ..])
        {
            return;
        }

        State(isClient: true, doneNs - hello.TimeNs <= Patience.AnswerNs, Fact.TlsHandshakeSoonDone, Fact.TlsHandshakeLate, hello.Frame);
    }

    public void See(bool isClient, Fact fact)
    {
        if (!_isLossy)
        {
            _connection.See(EndOf(isClient), fact);
        }
    }

    public void SeeAlways(Fact fact) => _connection.SeeAlways(fact);

    public void Violate(bool isClient, Fact fact, long frame)
    {
        // After octets that are missing nobody knows what the next ones follow.
        if (!_isLossy)
        {
            _connection.Violate(EndOf(isClient), new Violation(fact, frame));
        }
    }

    public void State(bool isClient, bool isRight, Fact kept, Fact broken, long frame)
    {
        if (isRight)
        {
            See(isClient, kept);
        }
        else
        {
            Violate(isClient, broken, frame);
        }
    }

    /// <summary>True for the beginning of a ClientHello.</summary>
    private static bool IsHello(ReadOnlySpan<byte> data) =>
        TlsRecord.IsHeader(data) && data.Length > TlsRecord.HeaderLength && data[0] == (byte)TlsContentType.Handshake
        && data[TlsRecord.HeaderLength] == (byte)TlsHandshakeType.ClientHello;

    /// <summary>True for the beginning of a ClientHello in the format of SSLv2 that offers SSL 3.0 or TLS.</summary>
    public static bool IsOldHello(ReadOnlySpan<byte> data)
    {
        const int HeaderLength = 11;
        const int CipherLength = 3;

        return data.Length > HeaderLength && (data[0] & 0x80) != 0 && data[2] == (byte)TlsHandshakeType.ClientHello && data[3] == 3 && data[4] <= 4
            && (((data[0] & 0x7F) << 8) | data[1]) >= HeaderLength - 2 && ((data[5] << 8) | data[6]) % CipherLength == 0;
    }

    /// <summary>True for a record that is not encrypted by its looks, where the connection's beginning was not seen.</summary>
    private static bool LooksPlain(ReadOnlySpan<byte> data)
    {
        var content = data[Math.Min(data.Length, TlsRecord.HeaderLength)..];

        return content.IsEmpty || (TlsContentType)data[0] switch
        {
            TlsContentType.Alert => ((data[3] << 8) | data[4]) == TlsAlert.Length,
            TlsContentType.Handshake => LooksPlainHandshake(content),
            _ => false,
        };
    }

    private static bool LooksPlainHandshake(ReadOnlySpan<byte> content) =>
        !content.IsEmpty && Enum.IsDefined((TlsHandshakeType)content[0]) && TlsHandshakeMessage.LengthOf(content) <= MaxPlainHandshake;

    private static void JudgePort(ref SegmentContext context, bool isTls)
    {
        const ushort HttpPort = 80;
        const ushort HttpsPort = 443;

        var connection = context.Connection;
        var port = connection.Endpoint(1 - connection.Client).Port;

        if (context.From != connection.Client || !context.Sender.IsSynSeen || port is not (HttpPort or HttpsPort))
        {
            return;
        }

        if (isTls == (port == HttpsPort))
        {
            connection.See(context.Sender, Fact.TlsOnItsPort);
        }
        else
        {
            context.Violate(Fact.TlsOnOtherPort);
        }
    }

    private static bool LooksLikeRecord(ReadOnlySpan<byte> data, bool isBeginning)
    {
        const int MaxFirstHandshake = 1 << 16;

        if (isBeginning && IsOldHello(data))
        {
            return true;
        }

        if (!TlsRecord.IsHeader(data))
        {
            // A hello that comes octet by octet: nothing else begins like this.
            return isBeginning && data.Length < TlsRecord.HeaderLength
                && (data is [(byte)TlsContentType.Handshake] or [(byte)TlsContentType.Handshake, 3, ..]);
        }

        var length = (data[3] << 8) | data[4];
        var content = data[TlsRecord.HeaderLength..];

        return (TlsContentType)data[0] switch
        {
            TlsContentType.Handshake when isBeginning => content.Length < TlsHandshakeMessage.HeaderLength
                || (content[0] is 1 or 2 or 0 && TlsHandshakeMessage.LengthOf(content) <= MaxFirstHandshake),
            TlsContentType.ChangeCipherSpec => length == 1,
            TlsContentType.Alert => length == TlsAlert.Length || length >= HiddenAlertLength,
            _ => length > 0 && !isBeginning || (TlsContentType)data[0] == TlsContentType.Handshake,
        };
    }

    private TlsSide SideOf(bool isClient) => _sides[isClient ? 0 : 1];

    private ref TcpEnd EndOf(bool isClient) => ref _connection.Ends[isClient ? _client : 1 - _client];

    private IStreamReader? Inner(bool isClient) => _http?.ReaderOf(isClient);

    private bool IsProtected(TlsSide side, TlsContentType type) =>
        side.IsEncrypted || (type == TlsContentType.ApplicationData && (IsTls13 || side.Decryptor is not null));

    /// <summary>Judges what every record shows.</summary>
    private void Precede(TlsSide side, TlsContentType type, int length, long frame)
    {
        var isProtected = IsProtected(side, type);
        var most = TlsRecord.MaxPlaintext + (isProtected ? (IsTls13 ? 256 : TlsRecord.MaxExpansion) : 0);
        var isEmpty = length == 0 && type != TlsContentType.ApplicationData;
        State(side.IsClient, length <= most && !isEmpty, Fact.TlsRecordsRight, Fact.TlsRecordWrong, frame);

        if (side.Handshake.Count > 0 && type != TlsContentType.Handshake && !isProtected)
        {
            Violate(side.IsClient, Fact.TlsHandshakeInterleaved, frame);
            side.Handshake.Clear();
        }

        if (side.HasSentFatalAlert)
        {
            Violate(side.IsClient, Fact.TlsDataAfterFatalAlert, frame);
        }

        // Without secrets only what no padding explains is beyond the limit, which is about protected records (RFC 8449 section 4).
        if (isProtected && side.Decryptor is null && side.IsLimited)
        {
            State(side.IsClient, length <= side.MaxPlaintext + MaxOverhead, Fact.TlsRecordWithinLimit, Fact.TlsRecordBeyondLimit, frame);
        }

        side.LastType = type;
        side.LastLength = length;
    }

    private void JudgeLimit(TlsSide side, int length, long frame)
    {
        if (side.IsLimited)
        {
            State(side.IsClient, length <= side.MaxPlaintext, Fact.TlsRecordWithinLimit, Fact.TlsRecordBeyondLimit, frame);
        }
    }

    private void TakeEncrypted(TlsSide side, TlsContentType type, long frame, long timeNs)
    {
        switch (type)
        {
            case TlsContentType.Handshake:
                side.IsFinishedSeen = true;
                Note(new TlsMessageRecord(side.IsClient, null, null, frame, timeNs));
                break;
            case TlsContentType.ApplicationData:
                TakeData(side, default, frame, timeNs);
                break;
        }
    }

    private void TakePlain(TlsSide side, TlsContentType type, ReadOnlySpan<byte> content, long frame, long timeNs)
    {
        switch (type)
        {
            case TlsContentType.Handshake when _isLossy && side.Handshake.Count + side.HandshakeToSkip == 0 && !LooksPlainHandshake(content):
                TakeEncrypted(side, type, frame, timeNs);
                break;
            case TlsContentType.Handshake:
                TakeHandshake(side, content, frame, timeNs);
                break;
            case TlsContentType.Alert:
                TakeAlert(side, content, frame, timeNs);
                break;
            case TlsContentType.ChangeCipherSpec:
                TakeChange(side, content, frame);
                break;
            case TlsContentType.Heartbeat:
                TakeHeartbeat(side, content, frame);
                break;
            case TlsContentType.ApplicationData:
                TakeData(side, content, frame, timeNs);
                break;
        }
    }

    private void TakeHandshake(TlsSide side, ReadOnlySpan<byte> content, long frame, long timeNs)
    {
        if (side.HandshakeToSkip > 0)
        {
            var skipped = Math.Min(side.HandshakeToSkip, content.Length);
            side.HandshakeToSkip -= skipped;
            content = content[skipped..];
        }

        if (side.Handshake.Count > 0)
        {
            side.Handshake.AddRange(content);
            content = side.Handshake.ToArray();
            side.Handshake.Clear();
        }
        else if (side.Rank == 0 && side.IsClient && TlsHandshakeMessage.LengthOf(content) > content.Length)
        {
            _isSplitHello = true;
        }

        while (TlsHandshakeMessage.TryParse(content, out var message) == WireError.None)
        {
            content = content[message.Octets.Length..];
            var wasDecrypting = side.Decryptor;
            Take(side, message, frame, timeNs);

            if (!content.IsEmpty && !ReferenceEquals(wasDecrypting, side.Decryptor) && IsTls13)
            {
                // A change of keys has to be at the end of a record (RFC 8446 section 5.1).
                Violate(side.IsClient, Fact.TlsHandshakeInterleaved, frame);
                return;
            }
        }

        if (TlsHandshakeMessage.LengthOf(content) > MaxHandshakeLength)
        {
            Violate(side.IsClient, Fact.TlsMessageMalformed, frame);
            side.HandshakeToSkip = TlsHandshakeMessage.LengthOf(content) - content.Length;
        }
        else if (!content.IsEmpty)
        {
            side.Handshake.AddRange(content);
        }
        else
        {
            See(side.IsClient, Fact.TlsHandshakeUninterrupted);
        }
    }

    private void Take(TlsSide side, TlsHandshakeMessage message, long frame, long timeNs)
    {
        Note(new TlsMessageRecord(side.IsClient, message.Type, null, frame, timeNs));

        if (message.Type == TlsHandshakeType.HelloRequest)
        {
            return;
        }

        _secrets.Before(message, side.IsClient);
        JudgeOrder(side, message.Type, frame);
        var isRight = message.Type switch
        {
            TlsHandshakeType.ClientHello => TakeClientHello(message, frame),
            TlsHandshakeType.ServerHello => TakeServerHello(message, frame),
            TlsHandshakeType.EncryptedExtensions => _hellos.TakeEncryptedExtensions(message.Body, frame),
            TlsHandshakeType.Certificate when !side.IsClient => _certificates.Take(message.Body, IsTls13, _hellos.Offer?.ServerName, frame, timeNs),
            TlsHandshakeType.Certificate => TakeClientCertificate(message.Body),
            TlsHandshakeType.CertificateStatus => _certificates.TakeStatus(message.Body, frame, timeNs),
            TlsHandshakeType.ServerKeyExchange => _certificates.TakeKeyExchange(message.Body, _hellos, frame),
            TlsHandshakeType.CertificateVerify when !side.IsClient && IsTls13 => _certificates.TakeVerify(message.Body, _hellos, _secrets.TranscriptBefore, frame),
            TlsHandshakeType.CertificateRequest => AskClientCertificate(side.IsClient),
            TlsHandshakeType.ServerHelloDone => TakeHelloDone(message.Body),
            TlsHandshakeType.ClientKeyExchange => TakeClientKeyExchange(side, frame),
            TlsHandshakeType.NewSessionTicket => TakeTicket(side, message.Body, frame),
            TlsHandshakeType.Finished => TakeFinished(side, message.Body, frame, timeNs),
            TlsHandshakeType.KeyUpdate => TakeKeyUpdate(side, message.Body),
            _ => true,
        };
        State(side.IsClient, isRight, Fact.TlsMessageRight, Fact.TlsMessageMalformed, frame);
        _secrets.After(message, _hellos);
    }

    private void JudgeOrder(TlsSide side, TlsHandshakeType type, long frame)
    {
        if (side.Rank == 0 && _messages.Count == 1 && type != TlsHandshakeType.ClientHello)
        {
            _isMidway = true;
            _connection.SeeAlways(Fact.TlsBeginningNotSeen);
        }

        if (_isMidway)
        {
            return;
        }

        var isTls13 = IsTls13 && !_hellos.IsRetryPending;
        var rank = TlsOrder.Rank(side.IsClient, type, isTls13);
        var last = _hellos.IsRetryPending && type is (TlsHandshakeType.ClientHello or TlsHandshakeType.ServerHello) ? 0 : side.Rank;
        var isRight = rank != 0 && TlsOrder.MayFollow(rank, last);
        side.Rank = Math.Max(rank, side.Rank);

        if (isRight && !IsInTurn(side, type))
        {
            _outOfTurn.Add((side.IsClient, Fact.TlsOrderWrong, frame));
            return;
        }

        State(side.IsClient, isRight, Fact.TlsOrderRight, Fact.TlsOrderWrong, frame);
    }

    /// <summary>True if the other end has said what this message answers.</summary>
    private bool IsInTurn(TlsSide side, TlsHandshakeType type) => type switch
    {
        TlsHandshakeType.ServerHello => _sides[0].Rank >= TlsOrder.ClientHello,
        TlsHandshakeType.ClientKeyExchange => _sides[1].Rank >= TlsOrder.ServerHelloDone,
        TlsHandshakeType.Finished when !IsTls13 => side.ChangeCipherSpecs > 0,
        _ => true,
    };

    private bool TakeClientHello(TlsHandshakeMessage message, long frame)
    {
        return _hellos.TakeClientHello(message.Body, frame);
    }

    private bool TakeServerHello(TlsHandshakeMessage message, long frame)
    {
        if (!_hellos.TakeServerHello(message.Body, frame))
        {
            return false;
        }

        if (_isSplitHello)
        {
            See(isClient: false, Fact.TlsSplitHelloTaken);
        }

        if (!_hellos.IsRetryPending && _hellos.Offer is { } offer && _hellos.Suite is { IsReadable: true } suite)
        {
            _secrets.Begin(offer.Random, _hellos.ServerRandom, suite, IsTls13);
            SwitchToHandshakeKeys();
        }

        return true;
    }

    private void SwitchToHandshakeKeys()
    {
        if (!IsTls13)
        {
            return;
        }

        foreach (var side in _sides)
        {
            side.Decryptor = _secrets.Handshake(side.IsClient);
        }
    }

    private bool TakeClientCertificate(ReadOnlySpan<byte> body)
    {
        _isClientCertificateSeen = true;
        return TlsCertificateList.TryParse(body, IsTls13, out _) == WireError.None;
    }

    private bool AskClientCertificate(bool isClient)
    {
        _isClientCertificateAsked |= !isClient;
        return true;
    }

    private bool TakeHelloDone(ReadOnlySpan<byte> body)
    {
        _isHelloDone = true;
        return body.IsEmpty;
    }

    private bool TakeClientKeyExchange(TlsSide side, long frame)
    {
        JudgeClientCertificate(side, frame);

        if (_hellos.IsSentinelIgnorable)
        {
            Violate(side.IsClient, Fact.TlsDowngradeIgnored, frame);
        }

        return true;
    }

    private void JudgeClientCertificate(TlsSide side, long frame)
    {
        if (_isClientCertificateAsked)
        {
            State(side.IsClient, _isClientCertificateSeen, Fact.CertificateAskedAnswered, Fact.CertificateAskedUnanswered, frame);
        }
    }

    private bool TakeTicket(TlsSide side, ReadOnlySpan<byte> body, long frame)
    {
        const uint Week = 7 * 24 * 60 * 60;

        var reader = new PresentationReader(body);

        if (!reader.TryReadUInt32(out var lifetime))
        {
            return false;
        }

        if (!IsTls13)
        {
            return reader.TryReadVector16(out _) && reader.IsAtEnd;
        }

        State(side.IsClient, lifetime <= Week, Fact.TlsTicketLifetimeSane, Fact.TlsTicketLifetimeTooLong, frame);
        return reader.TryReadUInt32(out _) && reader.TryReadVector8(out _) && reader.TryReadVector16(out _) && reader.TryReadVector16(out _) && reader.IsAtEnd;
    }

    private bool TakeFinished(TlsSide side, ReadOnlySpan<byte> body, long frame, long timeNs)
    {
        side.IsFinishedSeen = true;

        if (IsTls13 && side.IsClient)
        {
            JudgeClientCertificate(side, frame);
        }

        if (_secrets.Expected(side.IsClient, side.Decryptor) is { } expected)
        {
            State(side.IsClient, body.SequenceEqual(expected), Fact.TlsFinishedVerified, Fact.TlsFinishedWrong, frame);
        }

        if (IsTls13)
        {
            (side.Decryptor as IDisposable)?.Dispose();
            side.Decryptor = _secrets.Traffic(side.IsClient);
        }

        if (side.IsClient)
        {
            _doneTimeNs ??= timeNs;
        }

        return true;
    }

    private static bool TakeKeyUpdate(TlsSide side, ReadOnlySpan<byte> body)
    {
        if (side.Decryptor is Tls13Decryptor decryptor)
        {
            side.Decryptor = decryptor.Next();
            decryptor.Dispose();
        }

        return body.Length == 1;
    }

    private void TakeAlert(TlsSide side, ReadOnlySpan<byte> content, long frame, long timeNs)
    {
        if (TlsAlert.TryParse(content, out var alert) != WireError.None)
        {
            Violate(side.IsClient, Fact.TlsAlertUnknown, frame);
            return;
        }

        Note(new TlsMessageRecord(side.IsClient, null, alert, frame, timeNs));
        State(side.IsClient, alert.IsKnown, Fact.TlsAlertKnown, Fact.TlsAlertUnknown, frame);
        side.IsCloseNotified |= alert.Description == TlsAlertDescription.CloseNotify;

        // In TLS 1.3 the level says nothing: all but two end the connection (RFC 8446 section 6).
        side.HasSentFatalAlert |= alert.Description != TlsAlertDescription.CloseNotify && alert.IsFatal;

        var isAboutHello = alert.Description is TlsAlertDescription.DecodeError or TlsAlertDescription.UnexpectedMessage
            or TlsAlertDescription.IllegalParameter or TlsAlertDescription.RecordOverflow;

        if (_isSplitHello && !side.IsClient && _hellos.Version == TlsVersion.None && isAboutHello)
        {
            Violate(isClient: false, Fact.TlsSplitHelloRefused, frame);
        }
    }

    private void TakeChange(TlsSide side, ReadOnlySpan<byte> content, long frame)
    {
        var isTls13 = IsTls13 || _hellos.IsRetryPending;

        if (_isMidway || _messages.Count == 0)
        {
            _connection.SeeAlways(Fact.TlsBeginningNotSeen);
            side.IsEncrypted = true;
            return;
        }

        var isOne = content is [1];
        var isFirst = side.ChangeCipherSpecs++ == 0;

        if (isTls13)
        {
            // Only for middleboxes, between the first ClientHello and Finished (RFC 8446 section 5).
            State(side.IsClient, isOne && !side.IsFinishedSeen, Fact.TlsChangeInPlace, Fact.TlsChangeOutOfPlace, frame);
            return;
        }

        _isResumed |= !side.IsClient && !_isHelloDone;
        var isInPlace = side.IsClient
            ? side.Rank >= TlsOrder.ClientKeyExchange || _isResumed
            : side.Rank >= TlsOrder.ServerHello && (_isResumed || _sides[0].ChangeCipherSpecs > 0);

        if (isOne && isFirst && !isInPlace)
        {
            _outOfTurn.Add((side.IsClient, Fact.TlsChangeOutOfPlace, frame));
        }
        else
        {
            State(side.IsClient, isOne && isFirst, Fact.TlsChangeInPlace, Fact.TlsChangeOutOfPlace, frame);
        }

        side.Rank = Math.Max(side.Rank, TlsOrder.ChangeCipherSpec);
        side.IsEncrypted = true;

        if (_hellos.Version == TlsVersion.Tls12)
        {
            side.Decryptor = _secrets.Tls12(side.IsClient);
        }
    }

    private void TakeHeartbeat(TlsSide side, ReadOnlySpan<byte> content, long frame)
    {
        const int MinPadding = 16;

        var reader = new PresentationReader(content);
        var isSane = reader.TryReadByte(out _) && reader.TryReadVector16(out _) && reader.Left.Length >= MinPadding;
        State(side.IsClient, isSane, Fact.TlsHeartbeatSane, Fact.TlsHeartbeatBeyondRecord, frame);
    }

    private void TakeData(TlsSide side, ReadOnlySpan<byte> content, long frame, long timeNs)
    {
        side.HasSentData = true;

        if (!IsTls13 && !_isMidway && _hellos.Version != TlsVersion.None && !(side.IsFinishedSeen && side.IsEncrypted))
        {
            Violate(side.IsClient, Fact.TlsDataBeforeFinished, frame);
        }
        else if (!IsTls13 && side.IsFinishedSeen)
        {
            See(side.IsClient, Fact.TlsFinishedBeforeData);
        }

        if (!IsTls13 && side.IsClient)
        {
            _doneTimeNs ??= timeNs;
        }

        if (content.IsEmpty || side.Decryptor is null)
        {
            return;
        }

        if (_http is null && side.IsClient)
        {
            _http = HttpConversation.TryBeginInside(_connection, _client, content);
        }

        Inner(side.IsClient)?.Read(content, frame, timeNs);
    }

    private void JudgeClose(TlsSide side, long frame)
    {
        var other = SideOf(!side.IsClient);

        if ((!side.HasSentData && !side.IsFinishedSeen) || other.HasSentFatalAlert)
        {
            return;
        }

        if (side.IsCloseNotified || (side.IsEncrypted && side.LastType == TlsContentType.Alert) || side.HasSentFatalAlert)
        {
            See(side.IsClient, Fact.TlsCloseNotified);
        }
        else if ((IsTls13 && side.Decryptor is null && side.LastLength != HiddenAlertLength) || (other.IsEncrypted && other.LastType == TlsContentType.Alert && other.Decryptor is null))
        {
            _connection.SeeAlways(Fact.TlsCloseNotifyHidden);
        }
        else if (IsTls13 && side.Decryptor is null)
        {
            See(side.IsClient, Fact.TlsCloseNotified);
        }
        else
        {
            Violate(side.IsClient, Fact.TlsClosedWithoutNotify, frame);
        }
    }

    private void Note(in TlsMessageRecord message)
    {
        if (_messages.Count < MaxMessages)
        {
            _messages.Add(message);
        }
    }
}
