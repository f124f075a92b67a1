using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Judges whether each message, change of cipher and data comes where it may.</summary>
internal sealed class TlsOrderJudge(TlsEvidence evidence, TlsSides sides, TlsHelloJudge hellos, TlsMessageLog messages, bool isMidway)
{
    private bool _isMidway = isMidway;
    private bool _isHelloDone;
    private bool _isResumed;

    /// <summary>A ClientHello says in other words what it offers: nothing that depends on the offer is judged.</summary>
    public void TakeV2ClientHello()
    {
        sides.Client.Rank = TlsOrder.ClientHello;
        _isMidway = true;
    }

    /// <summary>Judges a handshake message that has just been noted.</summary>
    public void Judge(TlsSide side, TlsHandshakeType type, long frame)
    {
        _isHelloDone |= type == TlsHandshakeType.ServerHelloDone;

        if (side.Rank == 0 && messages.Count == 1 && type != TlsHandshakeType.ClientHello)
        {
            _isMidway = true;
            evidence.SeeAlways(Fact.TlsBeginningNotSeen);
        }

        if (_isMidway)
        {
            return;
        }

        var isTls13 = hellos.IsTls13 && !hellos.IsRetryPending;
        var rank = TlsOrder.Rank(side.IsClient, type, isTls13);
        var last = hellos.IsRetryPending && type is (TlsHandshakeType.ClientHello or TlsHandshakeType.ServerHello) ? 0 : side.Rank;
        var isRight = rank != 0 && TlsOrder.MayFollow(rank, last);
        side.Rank = Math.Max(rank, side.Rank);

        if (isRight && !IsInTurn(side, type))
        {
            evidence.ViolateAtEnd(side.IsClient, Fact.TlsOrderWrong, frame);
            return;
        }

        evidence.State(side.IsClient, isRight, Fact.TlsOrderRight, Fact.TlsOrderWrong, frame);
    }

    /// <summary>Judges a ChangeCipherSpec.</summary>
    /// <returns>True if keys that are known to be of this handshake are in use from here on.</returns>
    public bool JudgeChange(TlsSide side, ReadOnlySpan<byte> content, long frame)
    {
        if (_isMidway || messages.Count == 0)
        {
            evidence.SeeAlways(Fact.TlsBeginningNotSeen);
            side.IsEncrypted = true;
            return false;
        }

        var isOne = content is [1];
        var isFirst = side.ChangeCipherSpecs++ == 0;

        // With early data it comes before the answer that tells the version (RFC 8446 appendix D.4).
        var isBeforeAnswer = side.IsClient && !hellos.IsAnswered && hellos.Offer is { } offer && offer.Has(TlsExtensionType.EarlyData);

        if (hellos.IsTls13 || hellos.IsRetryPending || isBeforeAnswer)
        {
            // Only for middleboxes, between the first ClientHello and Finished (RFC 8446 section 5).
            evidence.State(side.IsClient, isOne && !side.IsFinishedSeen, Fact.TlsChangeInPlace, Fact.TlsChangeOutOfPlace, frame);
            return false;
        }

        _isResumed |= !side.IsClient && !_isHelloDone;

        if (isOne && isFirst && !IsChangeInTurn(side))
        {
            evidence.ViolateAtEnd(side.IsClient, Fact.TlsChangeOutOfPlace, frame);
        }
        else
        {
            evidence.State(side.IsClient, isOne && isFirst, Fact.TlsChangeInPlace, Fact.TlsChangeOutOfPlace, frame);
        }

        side.Rank = Math.Max(side.Rank, TlsOrder.ChangeCipherSpec);
        side.IsEncrypted = true;
        return true;
    }

    /// <summary>Judges application data, which TLS 1.3 hides among other records.</summary>
    public void JudgeData(TlsSide side, long frame)
    {
        if (hellos.IsTls13)
        {
            return;
        }

        if (!_isMidway && hellos.IsAnswered && !(side.IsFinishedSeen && side.IsEncrypted))
        {
            evidence.Violate(side.IsClient, Fact.TlsDataBeforeFinished, frame);
        }
        else if (side.IsFinishedSeen)
        {
            evidence.See(side.IsClient, Fact.TlsFinishedBeforeData);
        }
    }

    /// <summary>True if the other end has said what this message answers.</summary>
    private bool IsInTurn(TlsSide side, TlsHandshakeType type) => type switch
    {
        TlsHandshakeType.ServerHello => sides.Client.Rank >= TlsOrder.ClientHello,
        TlsHandshakeType.ClientKeyExchange => sides.Server.Rank >= TlsOrder.ServerHelloDone,
        TlsHandshakeType.Finished when !hellos.IsTls13 => side.ChangeCipherSpecs > 0,
        _ => true,
    };

    /// <summary>True if all is said that a ChangeCipherSpec comes after; a resumed session leaves most of it out.</summary>
    private bool IsChangeInTurn(TlsSide side) => side.IsClient
        ? side.Rank >= TlsOrder.ClientKeyExchange || _isResumed
        : side.Rank >= TlsOrder.ServerHello && (_isResumed || sides.Client.ChangeCipherSpecs > 0);
}
