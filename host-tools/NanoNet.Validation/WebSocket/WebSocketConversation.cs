using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text.Unicode;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The WebSocket frames of one connection (RFC 6455 section 5).</summary>
internal sealed class WebSocketConversation
{
    private const int MaxOpenPings = 64;
    private const int CompressedBit = 4;

    private readonly TcpConnection _connection;
    private readonly int _client;
    private readonly WebSocketReader[] _readers;
    private readonly bool _isCompressed;
    private readonly List<(bool IsFromClient, byte[] Payload, long Frame, long TimeNs)> _pings = [];
    private readonly bool[] _isClosed = [false, false];
    private readonly long[] _closeFrames = [0, 0];
    private bool _isEnded;

    /// <summary>Begins after a response that the capture does not hold to its end: its frames are counted, and judged by nobody.</summary>
    public WebSocketConversation(TcpConnection connection, int client)
        : this(connection, client, default) => IsUnjudged = true;

    public WebSocketConversation(TcpConnection connection, int client, in HttpHead response)
    {
        _connection = connection;
        _client = client;
        _readers = [new WebSocketReader(isClient: true, this), new WebSocketReader(isClient: false, this)];
        _isCompressed = response.Upgrade?.Extensions?.Contains("permessage-deflate", StringComparison.OrdinalIgnoreCase) ?? false;
    }

    public bool IsUnjudged { get; }

    /// <summary>Number of frames that have begun.</summary>
    public int Frames { get; private set; }

    /// <summary>Number of those whose last octet came too.</summary>
    public int WholeFrames { get; set; }

    public IStreamReader ReaderOf(bool isClient) => _readers[isClient ? 0 : 1];

    /// <summary>Takes a frame's header.</summary>
    public void TakeHeader(bool isClient, WebSocketHeader header, long frame)
    {
        Frames++;
        var isKnown = header.Opcode is <= WebSocketOpcode.Binary or (>= WebSocketOpcode.Close and <= WebSocketOpcode.Pong);
        var isReservedRight = header.Reserved == 0
            || (_isCompressed && header.Reserved == CompressedBit && header.Opcode is WebSocketOpcode.Text or WebSocketOpcode.Binary);
        State(isClient, header.IsMasked == isClient, Fact.WebSocketMasksRight, Fact.WebSocketMaskWrong, frame);
        State(isClient, isKnown && isReservedRight, Fact.WebSocketOpcodesKnown, Fact.WebSocketOpcodeUnknown, frame);
        State(isClient, header.IsLengthMinimal, Fact.WebSocketLengthsMinimal, Fact.WebSocketLengthNotMinimal, frame);

        if (header.IsControl)
        {
            State(
                isClient,
                header.IsFinal && header.PayloadLength <= WebSocketHeader.MaxControlPayload,
                Fact.WebSocketControlsRight,
                Fact.WebSocketControlWrong,
                frame);
        }

        if (_isClosed[Index(isClient)])
        {
            Violate(isClient, Fact.WebSocketDataAfterClose, frame);
        }
    }

    /// <summary>Takes a whole control frame.</summary>
    public void TakeControl(bool isClient, WebSocketOpcode opcode, byte[] payload, long frame, long timeNs)
    {
        switch (opcode)
        {
            case WebSocketOpcode.Close:
                TakeClose(isClient, payload, frame);
                break;
            case WebSocketOpcode.Ping when _pings.Count < MaxOpenPings:
                _pings.Add((isClient, payload, frame, timeNs));
                break;
            case WebSocketOpcode.Pong:
                TakePong(isClient, payload);
                break;
        }
    }

    /// <summary>One direction has ended with FIN.</summary>
    public void End(bool isClient, long frame)
    {
        var other = Index(!isClient);

        if (_isClosed[other] && !_isClosed[Index(isClient)])
        {
            Violate(isClient, Fact.WebSocketCloseUnanswered, _closeFrames[other]);
        }

        if (!_isEnded && _isClosed[0] && _isClosed[1])
        {
            State(isClient, !isClient, Fact.WebSocketServerEndsFirst, Fact.WebSocketClientEndsFirst, frame);
        }

        _isEnded = true;
    }

    public void LoseOctets() => _connection.SeeAlways(Fact.HttpStreamNotWhole);

    public void Finish(long endNs)
    {
        foreach (var (isFromClient, _, frame, timeNs) in _pings)
        {
            // Who has said close, or was told so, need not answer any more.
            if (_isClosed[0] || _isClosed[1] || _isEnded || !Patience.IsOver(timeNs, endNs))
            {
                _connection.SeeAlways(Fact.WebSocketPingStillOpen);
            }
            else
            {
                Violate(!isFromClient, Fact.WebSocketPingUnanswered, frame);
            }
        }
    }

    public void State(bool isClient, bool isRight, Fact kept, Fact broken, long frame)
    {
        if (!isRight)
        {
            Violate(isClient, broken, frame);
        }
        else if (!IsUnjudged)
        {
            _connection.See(EndOf(isClient), kept);
        }
    }

    public void Violate(bool isClient, Fact fact, long frame)
    {
        if (!IsUnjudged)
        {
            _connection.Violate(EndOf(isClient), new Violation(fact, frame));
        }
    }

    private static int Index(bool isClient) => isClient ? 0 : 1;

    /// <summary>Whether a close may say this (RFC 6455 section 7.4).</summary>
    private static bool IsCodeLegal(ushort code) => code is (>= 1000 and <= 1003) or (>= 1007 and <= 1014) or (>= 3000 and <= 4999);

    private ref TcpEnd EndOf(bool isClient) => ref _connection.Ends[isClient ? _client : 1 - _client];

    private void TakeClose(bool isClient, byte[] payload, long frame)
    {
        _isClosed[Index(isClient)] = true;
        _closeFrames[Index(isClient)] = frame;
        var isLegal = payload.Length == 0 || (payload.Length >= sizeof(ushort) && IsCodeLegal(BinaryPrimitives.ReadUInt16BigEndian(payload)));
        State(isClient, isLegal, Fact.WebSocketClosed, Fact.WebSocketCloseCodeIllegal, frame);

        if (payload.Length > sizeof(ushort))
        {
            State(isClient, Utf8.IsValid(payload.AsSpan(sizeof(ushort))), Fact.WebSocketTextUtf8, Fact.WebSocketTextNotUtf8, frame);
        }
    }

    private void TakePong(bool isClient, byte[] payload)
    {
        var answered = _pings.FindLastIndex(ping => ping.IsFromClient != isClient && ping.Payload.AsSpan().SequenceEqual(payload));

        if (answered >= 0)
        {
            // Those before it need no answer of their own (section 5.5.3).
            _connection.See(EndOf(isClient), Fact.WebSocketPingAnswered);
            var kept = _pings.Where((ping, index) => index > answered || ping.IsFromClient == isClient).ToList();
            _pings.Clear();
            _pings.AddRange(kept);
        }
    }
}
