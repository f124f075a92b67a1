using System;
using System.Collections.Generic;
using System.Text;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Judges hellos: what is offered, and whether the answer fits it.</summary>
internal sealed class TlsHelloJudge(TlsEvidence evidence, TlsSides sides, TlsContext context)
{
    private bool _isRetried;
    private bool _isRetryGroupKnown;
    private ushort _retryGroup;
    private byte[]? _cookie;

    /// <summary>The last ClientHello.</summary>
    public TlsOffer? Offer { get; private set; }

    /// <summary>What the server picked; None before its hello.</summary>
    public TlsVersion Version { get; private set; }

    /// <summary>True once the server has answered by a hello, or asked for another one.</summary>
    public bool IsAnswered => Version != TlsVersion.None;

    public bool IsTls13 => Version >= TlsVersion.Tls13;

    public TlsSuite? Suite { get; private set; }

    public string? ApplicationProtocol { get; private set; }

    public byte[] ServerRandom { get; private set; } = [];

    public bool IsSentinelIgnorable { get; private set; }

    /// <summary>True between a HelloRetryRequest and the ServerHello.</summary>
    public bool IsRetryPending { get; private set; }

    /// <summary>True once the server has said that it takes what came with the hello.</summary>
    public bool IsEarlyDataAccepted { get; private set; }

    /// <summary>True if both agreed that codes are over the ciphertext (RFC 7366).</summary>
    public bool IsMacOutside { get; private set; }

    /// <summary>Takes a ClientHello; false if it does not parse.</summary>
    public bool TakeClientHello(ReadOnlySpan<byte> body, long frame)
    {
        if (TlsClientHello.TryParse(body, out var hello) != WireError.None)
        {
            return false;
        }

        var first = Offer;
        Offer = new TlsOffer(hello);
        State(true, !Offer.IsExtensionRepeated, Fact.TlsExtensionsAsked, Fact.TlsExtensionRepeated, frame);

        if (Offer.ServerName is not null)
        {
            State(true, !Offer.IsServerNameWrong, Fact.TlsServerNameRight, Fact.TlsServerNameWrong, frame);
        }

        JudgePsk(frame);

        if (_isRetried && first is not null)
        {
            JudgeSecond(first, hello, frame);
        }
        else
        {
            State(true, context.IsFresh(hello.Random), Fact.TlsRandomFresh, Fact.TlsRandomRepeated, frame);
        }

        return Offer.IsWellFormed;
    }

    /// <summary>Takes a ServerHello or HelloRetryRequest; false if it does not parse.</summary>
    public bool TakeServerHello(ReadOnlySpan<byte> body, long frame)
    {
        if (TlsServerHello.TryParse(body, out var hello) != WireError.None)
        {
            return false;
        }

        Version = hello.Version;
        Suite = new TlsSuite(hello.CipherSuite);
        ServerRandom = hello.Random.ToArray();
        var isOld = Version < TlsVersion.Tls12;
        State(false, !isOld, Fact.TlsVersionCurrent, Fact.TlsVersionOld, frame);
        State(false, hello.CompressionMethod == 0 && !Suite.IsWeak, Fact.TlsSuiteStrong, Fact.TlsSuiteWeak, frame);

        if (Offer is { } offer)
        {
            JudgeAnswer(hello, offer, frame);
        }

        if (hello.IsRetryRequest)
        {
            _isRetried = true;
            IsRetryPending = true;
            return true;
        }

        IsRetryPending = false;
        State(false, context.IsFresh(hello.Random), Fact.TlsRandomFresh, Fact.TlsRandomRepeated, frame);
        JudgeDowngrade(hello, frame);
        return true;
    }

    /// <summary>Takes the extensions that a server sends encrypted.</summary>
    public bool TakeEncryptedExtensions(ReadOnlySpan<byte> body, long frame)
    {
        var reader = new PresentationReader(body);

        if (!reader.TryReadVector16(out var extensions) || !reader.IsAtEnd || !TlsExtensionEnumerator.IsWhole(extensions))
        {
            return false;
        }

        JudgeExtensions(extensions, frame);

        foreach (var extension in new TlsExtensionEnumerator(extensions))
        {
            TakeLimits(extension, frame);
            IsEarlyDataAccepted |= extension.Type == TlsExtensionType.EarlyData;
        }

        return true;
    }

    private static int ShareLength(ushort group) => group switch
    {
        0x0017 => 65,
        0x0018 => 97,
        0x0019 => 133,
        0x001D => 32,
        0x001E => 56,
        0x0100 => 256,
        0x0101 => 384,
        _ => 0,
    };

    private void JudgePsk(long frame)
    {
        var offer = Offer!;

        if (offer.Has(TlsExtensionType.PreSharedKey))
        {
            var isRight = offer.LastExtension == TlsExtensionType.PreSharedKey && offer.PskIdentities == offer.PskBinders && offer.PskIdentities > 0;
            State(true, isRight, Fact.TlsPskLast, Fact.TlsPskWrong, frame);
        }

        if (offer.Has(TlsExtensionType.EarlyData))
        {
            State(true, offer.Has(TlsExtensionType.PreSharedKey), Fact.TlsEarlyDataAsked, Fact.TlsEarlyDataUnasked, frame);
        }
    }

    private void JudgeSecond(TlsOffer first, TlsClientHello second, long frame)
    {
        var isSame = first.Random.AsSpan().SequenceEqual(second.Random)
            && first.SessionId.AsSpan().SequenceEqual(second.SessionId)
            && first.ServerName == Offer!.ServerName
            && (!_isRetryGroupKnown || Offer.HasShare(_retryGroup))
            && (_cookie is null || (second.TryFind(TlsExtensionType.Cookie, out var cookie) && cookie.SequenceEqual(_cookie)));
        State(true, isSame, Fact.TlsSecondHelloSame, Fact.TlsSecondHelloDiffers, frame);
    }

    private void JudgeAnswer(TlsServerHello hello, TlsOffer offer, long frame)
    {
        IsMacOutside = hello.TryFind(TlsExtensionType.EncryptThenMac, out _);
        State(false, offer.HasVersion(Version), Fact.TlsVersionOffered, Fact.TlsVersionUnasked, frame);
        var suite = Suite!;
        var isFitting = offer.HasSuite(suite.Value) && suite.IsTls13 == (Version >= TlsVersion.Tls13) && !(suite.NeedsTls12 && Version < TlsVersion.Tls12);
        State(false, isFitting, Fact.TlsCipherOffered, Fact.TlsCipherUnasked, frame);
        JudgeExtensions(hello.ExtensionOctets, frame, hello.IsRetryRequest);

        foreach (var extension in hello.Extensions)
        {
            TakeLimits(extension, frame);
        }

        if (Version >= TlsVersion.Tls13)
        {
            State(false, hello.SessionId.SequenceEqual(offer.SessionId), Fact.TlsSessionIdEchoed, Fact.TlsSessionIdNotEchoed, frame);
            JudgeShare(hello, offer, frame);
        }
        else
        {
            JudgeSafety(hello, offer, frame);
        }
    }

    // A server answers these; it must not begin with them.
    private void JudgeSafety(TlsServerHello hello, TlsOffer offer, long frame)
    {
        var isSignalled = offer.Has(TlsExtensionType.RenegotiationInfo);
        var isExtended = offer.Has(TlsExtensionType.ExtendedMasterSecret);

        if (isSignalled || isExtended)
        {
            var isSafe = (!isSignalled || hello.TryFind(TlsExtensionType.RenegotiationInfo, out _))
                && (!isExtended || hello.TryFind(TlsExtensionType.ExtendedMasterSecret, out _));
            State(false, isSafe, Fact.TlsRenegotiationSafe, Fact.TlsRenegotiationUnsafe, frame);
        }
    }

    private void JudgeExtensions(ReadOnlySpan<byte> extensions, long frame, bool isRetry = false)
    {
        if (Offer is not { } offer)
        {
            return;
        }

        var seen = new HashSet<TlsExtensionType>();
        var isRight = true;

        foreach (var extension in new TlsExtensionEnumerator(extensions))
        {
            isRight &= seen.Add(extension.Type) && (offer.Has(extension.Type) || (isRetry && extension.Type == TlsExtensionType.Cookie));
        }

        State(false, isRight, Fact.TlsExtensionsAsked, Fact.TlsExtensionUnasked, frame);
    }

    private void JudgeShare(TlsServerHello hello, TlsOffer offer, long frame)
    {
        if (hello.IsRetryRequest)
        {
            JudgeRetry(hello, offer, frame);
            return;
        }

        if (!hello.TryFind(TlsExtensionType.KeyShare, out var data))
        {
            return;
        }

        var reader = new PresentationReader(data);
        var isRight = reader.TryReadUInt16(out var group) & reader.TryReadVector16(out var share) && reader.IsAtEnd
            && offer.HasShare(group) && (ShareLength(group) == 0 || ShareLength(group) == share.Length)
            && (!_isRetryGroupKnown || _retryGroup == group);
        State(false, isRight, Fact.TlsKeyShareFits, Fact.TlsKeyShareWrong, frame);
    }

    private void JudgeRetry(TlsServerHello hello, TlsOffer offer, long frame)
    {
        if (hello.TryFind(TlsExtensionType.Cookie, out var cookie))
        {
            _cookie = cookie.ToArray();
        }

        var changes = _cookie is not null;

        if (hello.TryFind(TlsExtensionType.KeyShare, out var data) && data.Length == sizeof(ushort))
        {
            _retryGroup = (ushort)((data[0] << 8) | data[1]);
            _isRetryGroupKnown = true;
            changes = offer.HasGroup(_retryGroup) && !offer.HasShare(_retryGroup);
        }

        State(false, changes && !_isRetried, Fact.TlsKeyShareFits, Fact.TlsKeyShareWrong, frame);
    }

    private void TakeLimits(TlsExtension extension, long frame)
    {
        const int FirstFragmentLog = 8;
        const int MaxFragmentCode = 4;

        switch (extension.Type)
        {
            case TlsExtensionType.MaxFragmentLength when extension.Data is [> 0 and <= MaxFragmentCode and var code]:
                sides.Client.Limit(1 << (FirstFragmentLog + code));
                sides.Server.Limit(1 << (FirstFragmentLog + code));
                break;
            case TlsExtensionType.RecordSizeLimit when extension.Data.Length == sizeof(ushort):
                // In TLS 1.3 the limit counts the content type too (RFC 8449 section 4).
                var hidden = Version >= TlsVersion.Tls13 ? 1 : 0;
                sides.Client.Limit(((extension.Data[0] << 8) | extension.Data[1]) - hidden);

                if (Offer?.RecordLimit is { } limit)
                {
                    sides.Server.Limit(limit - hidden);
                }

                break;
            case TlsExtensionType.ApplicationLayerProtocolNegotiation:
                TakeProtocol(extension.Data, frame);
                break;
        }
    }

    private void TakeProtocol(ReadOnlySpan<byte> data, long frame)
    {
        var reader = new PresentationReader(data);
        var names = default(PresentationReader);
        var name = ReadOnlySpan<byte>.Empty;
        var isRight = reader.TryReadVector16(out var list) && reader.IsAtEnd;

        if (isRight)
        {
            names = new PresentationReader(list);
            isRight = names.TryReadVector8(out name) && names.IsAtEnd;
        }

        ApplicationProtocol = Encoding.Latin1.GetString(name);
        var isOffered = Offer is not null && System.Linq.Enumerable.Contains(Offer.Protocols, ApplicationProtocol);
        State(false, isRight && isOffered, Fact.TlsProtocolOffered, Fact.TlsProtocolUnasked, frame);
    }

    private void JudgeDowngrade(TlsServerHello hello, long frame)
    {
        var server = evidence.ServerEndpoint;

        if (Version >= TlsVersion.Tls13)
        {
            context.SeeTls13(server);
            return;
        }

        if (hello.HasDowngradeSentinel)
        {
            evidence.See(false, Fact.TlsDowngradeSaid);
            IsSentinelIgnorable = Offer is { } offer && offer.HasVersion(TlsVersion.Tls13);
        }
        else if (context.SpeaksTls13(server))
        {
            evidence.Violate(false, Fact.TlsDowngradeUnsaid, frame);
        }
    }

    private void State(bool isClient, bool isRight, Fact kept, Fact broken, long frame) => evidence.State(isClient, isRight, kept, broken, frame);
}
