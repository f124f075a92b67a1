using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NanoNet.Validation;

/// <summary>Cuts one direction of a connection into messages.</summary>
internal sealed class HttpMessageReader(bool isRequest, HttpConversation conversation) : IStreamReader
{
    /// <summary>A head longer than this is not waited for; servers refuse far shorter ones.</summary>
    private const int MaxHeadLength = 64 * 1024;

    /// <summary>Hexadecimal digits of a chunk size that surely fits 63 bits.</summary>
    private const int MaxSizeDigits = 15;

    /// <summary>Octets of room that the next connection may have too.</summary>
    private const int MaxLineKept = 4096;

    // What there is of a line or a head that is not whole; null until the first time.
    private List<byte>? _line;
    private State _state = State.Head;
    private int _scanned;
    private long _left;
    private long _messageFrame;
    private long _messageTimeNs;
    private bool _isHoley;
    private bool _isHeadJustRead;

    private enum State
    {
        Head,
        Body,
        UntilClose,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailers,
        Tunnel,
        Lost,
        Stopped,
    }

    private List<byte> Line => _line ??= [];

    private int LineLength => _line?.Count ?? 0;

    /// <summary>True inside a message.</summary>
    public bool IsInMessage => _state is not (State.Head or State.Tunnel or State.Lost or State.Stopped) || LineLength > 0;

    /// <summary>Number of the frame with the first octet of the message; the last one's between messages.</summary>
    public long MessageFrame => _messageFrame;

    /// <summary>True once its direction has ended with a whole message.</summary>
    public bool IsEnded => _state == State.Stopped && LineLength == 0;

    public bool IsUntilClose => _state == State.UntilClose;

    /// <summary>Begins with a direction of another connection, of which nothing has come yet.</summary>
    public void Begin()
    {
        _line?.Clear();
        _line = _line is { Capacity: > MaxLineKept } ? null : _line;
        _state = State.Head;
        _scanned = 0;
        _left = 0;
        _messageFrame = 0;
        _messageTimeNs = 0;
        _isHoley = false;
        _isHeadJustRead = false;
    }

    /// <summary>Has it fetched, to be used soon.</summary>
    public void Fetch() => CacheLine.Fetch(in _state);

    public void Read(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        // Where octets are missing, or were nothing that can be followed, a segment may begin with a message again.
        if (_state == State.Lost && conversation.WebSocket is { IsUnjudged: true })
        {
            _state = State.Tunnel;
        }
        else if (_state == State.Lost && conversation.Resumes(isRequest, octets))
        {
            _state = State.Head;
        }

        while (!octets.IsEmpty && _state != State.Stopped)
        {
            if (_state == State.Head && LineLength == 0 && conversation.WebSocket is not null)
            {
                _state = State.Tunnel;
            }

            var taken = _state switch
            {
                State.Head => ReadHead(octets, frame, timeNs),
                State.Body or State.ChunkData => ReadBody(octets, frame, timeNs),
                State.ChunkSize => ReadChunkSize(octets, frame),
                State.ChunkEnd => ReadChunkEnd(octets, frame),
                State.Trailers => ReadTrailers(octets, frame, timeNs),
                State.Tunnel => ReadTunnel(octets, frame, timeNs),
                _ => octets.Length,
            };
            octets = octets[taken..];

            // After a head whose length says nothing the next message may follow at once.
            if (_state == State.Lost && taken > 0 && _isHeadJustRead && conversation.Resumes(isRequest, octets))
            {
                _state = State.Head;
            }

            _isHeadJustRead = false;
        }
    }

    public void Skip(int count)
    {
        conversation.LoseOctets();
        conversation.WebSocket?.ReaderOf(isRequest).Skip(count);
        _isHoley = true;

        if (_state == State.UntilClose || _state == State.Tunnel || _state == State.Stopped)
        {
            return;
        }

        if (_state is not (State.Body or State.ChunkData) || count > _left)
        {
            Finish();
            _line?.Clear();

            // What ends the segment that the capture has cut ends the head too.
            _state = conversation.WebSocket is null ? State.Lost : State.Tunnel;
            return;
        }

        _left -= count;

        if (_left > 0)
        {
            return;
        }

        if (_state == State.ChunkData)
        {
            _state = State.ChunkEnd;
            _left = 2;
        }
        else
        {
            _state = State.Head;
            EndMessage(_messageFrame, _messageTimeNs);
        }
    }

    /// <summary>Nothing more comes: a head that has begun is noted as far as it is there.</summary>
    public void Finish()
    {
        if (_state != State.Head || LineLength == 0)
        {
            return;
        }

        var held = CollectionsMarshal.AsSpan(_line);
        var end = held.LastIndexOf((byte)'\n') + 1;

        if (isRequest ? HttpFirstOctets.AreRequest(held) : end > 0 || HttpFirstOctets.BeginWithResponse(held))
        {
            conversation.TakePartialHead(isRequest, HttpHeadParser.Parse(end > 0 ? held[..end] : [.. held, (byte)'\n'], isRequest), _messageFrame, _messageTimeNs);
        }
    }

    public void End(long frame, long timeNs)
    {
        conversation.WebSocket?.ReaderOf(isRequest).End(frame, timeNs);

        if (_state == State.UntilClose)
        {
            EndMessage(frame, timeNs);
        }
        else if (IsInMessage)
        {
            conversation.EndInMessage(isRequest, frame);
        }

        Finish();
        _state = State.Stopped;
        conversation.EndStream(isRequest, frame, timeNs);
    }

    private int ReadHead(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        if (LineLength == 0)
        {
            // Empty lines before a request are to be ignored (RFC 9112 section 2.2).
            var skip = isRequest ? octets.IndexOfAnyExcept((byte)'\r', (byte)'\n') : 0;

            if (skip != 0)
            {
                return skip < 0 ? octets.Length : skip;
            }

            _messageFrame = frame;
            _messageTimeNs = timeNs;
            _scanned = 0;

            if (!conversation.BeginMessage(isRequest, octets, frame))
            {
                _state = State.Lost;
                return octets.Length;
            }

            _isHoley = false;
            var whole = HttpHeadParser.FindEnd(octets, ref _scanned);

            if (whole > 0)
            {
                BeginBody(octets[..whole], frame, timeNs);
                return whole;
            }
        }

        var before = LineLength;
        Line.AddRange(octets);
        var length = HttpHeadParser.FindEnd(CollectionsMarshal.AsSpan(_line), ref _scanned);

        if (length > 0)
        {
            BeginBody(CollectionsMarshal.AsSpan(_line)[..length], frame, timeNs);
            return length - before;
        }

        if (LineLength > MaxHeadLength)
        {
            conversation.LoseOctets();
            _line?.Clear();
            _state = State.Lost;
        }

        return octets.Length;
    }

    private void BeginBody(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        var head = HttpHeadParser.Parse(octets, isRequest);
        _line?.Clear();
        _isHeadJustRead = true;

        switch (conversation.TakeHead(isRequest, head, _messageFrame, _messageTimeNs))
        {
            case HttpFraming.None:
                EndMessage(frame, timeNs);
                break;
            case HttpFraming.Length when head.ContentLength == 0:
                conversation.SeeBody(isRequest);
                EndMessage(frame, timeNs);
                break;
            case HttpFraming.Length:
                _left = head.ContentLength;
                _state = State.Body;
                break;
            case HttpFraming.Chunked:
                BeginChunk();
                break;
            case HttpFraming.UntilClose:
                _state = State.UntilClose;
                break;
            case HttpFraming.Tunnel when conversation.WebSocket is not null:
                _state = State.Tunnel;
                break;
            default:
                Stop();
                break;
        }
    }

    private int ReadTunnel(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        conversation.WebSocket!.ReaderOf(isRequest).Read(octets, frame, timeNs);
        return octets.Length;
    }

    private int ReadBody(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        var taken = (int)Math.Min(_left, octets.Length);
        _left -= taken;

        if (_left > 0)
        {
            return taken;
        }

        if (_state == State.ChunkData)
        {
            _state = State.ChunkEnd;
            _left = 2;
            return taken;
        }

        _state = State.Head;
        conversation.SeeBody(isRequest);
        EndMessage(frame, timeNs);
        return taken;
    }

    private void BeginChunk()
    {
        _state = State.ChunkSize;
        _line?.Clear();
    }

    private int ReadChunkSize(ReadOnlySpan<byte> octets, long frame)
    {
        var end = octets.IndexOf((byte)'\n');
        var taken = end < 0 ? octets.Length : end + 1;

        if (end >= 0 && LineLength == 0)
        {
            // Nearly always the line is here as a whole, and needs no copy.
            TakeChunkSize(octets[..taken], frame);
            return taken;
        }

        Line.AddRange(octets[..taken]);

        if (end >= 0)
        {
            TakeChunkSize(CollectionsMarshal.AsSpan(_line), frame);
        }
        else if (LineLength > MaxHeadLength)
        {
            FailChunk(frame);
        }

        return taken;
    }

    private void TakeChunkSize(ReadOnlySpan<byte> line, long frame)
    {
        var extension = line.IndexOf((byte)';');
        var digits = extension >= 0 ? line[..extension].TrimEnd(" \t"u8) : line[..^1].TrimEnd((byte)'\r');

        if (line.Length < 2 || line[^2] != '\r' || digits.Length is 0 or > MaxSizeDigits
            || !long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _left))
        {
            FailChunk(frame);
            return;
        }

        _line?.Clear();
        _state = _left == 0 ? State.Trailers : State.ChunkData;
    }

    private int ReadChunkEnd(ReadOnlySpan<byte> octets, long frame)
    {
        var expected = _left == 2 ? (byte)'\r' : (byte)'\n';

        if (octets[0] != expected)
        {
            FailChunk(frame);
            return 1;
        }

        if (--_left == 0)
        {
            BeginChunk();
        }

        return 1;
    }

    private int ReadTrailers(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        var end = octets.IndexOf((byte)'\n');
        var taken = end < 0 ? octets.Length : end + 1;
        bool isLast;

        if (end >= 0 && LineLength == 0)
        {
            isLast = octets[..taken].TrimEnd("\r\n"u8).IsEmpty;
        }
        else
        {
            Line.AddRange(octets[..taken]);

            if (end < 0)
            {
                return taken;
            }

            isLast = CollectionsMarshal.AsSpan(_line).TrimEnd("\r\n"u8).IsEmpty;
            _line!.Clear();
        }

        if (isLast)
        {
            _state = State.Head;
            conversation.SeeChunks(isRequest);
            EndMessage(frame, timeNs);
        }

        return taken;
    }

    private void EndMessage(long frame, long timeNs) => conversation.EndMessage(isRequest, !_isHoley, frame, timeNs);

    private void FailChunk(long frame)
    {
        conversation.Violate(isRequest, Fact.HttpChunksWrong, frame);
        conversation.LoseEnd(isRequest);
        Stop();
    }

    private void Stop()
    {
        _line?.Clear();
        _state = State.Lost;
        conversation.Stop(isRequest);
    }
}
