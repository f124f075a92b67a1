using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Cuts one direction of a WebSocket into frames. Payload is looked at as it comes and not kept, but for control frames.</summary>
internal sealed class WebSocketReader(bool isClient, WebSocketConversation conversation) : IStreamReader
{
    private readonly List<byte> _header = [];
    private readonly List<byte> _control = [];
    private readonly byte[] _mask = new byte[4];
    private readonly Utf8Scanner _text = new();
    private ulong _left;
    private ulong _taken;
    private bool _isInFrame;
    private bool _isMasked;
    private bool _isFinal;
    private bool _isControl;
    private bool _isIgnored;
    private bool _isChecked;
    private WebSocketOpcode _opcode;
    private bool _isInMessage;
    private bool _isStopped;

    public void Read(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        while (!_isStopped && (!octets.IsEmpty || (_isInFrame && _left == 0)))
        {
            octets = octets[(_isInFrame ? TakePayload(octets, frame, timeNs) : TakeHeader(octets, frame))..];
        }
    }

    public void Skip(int count)
    {
        conversation.LoseOctets();
        _isChecked = false;

        if (!_isInFrame || (ulong)count > _left)
        {
            // Nothing in a frame tells where the next one begins.
            _isStopped = true;
            return;
        }

        _taken += (ulong)count;
        _left -= (ulong)count;
        _isInFrame = _left > 0;
        _isStopped |= _isControl;
    }

    public void End(long frame, long timeNs)
    {
        _isStopped = true;
        conversation.End(isClient, frame);
    }

    private int TakeHeader(ReadOnlySpan<byte> octets, long frame)
    {
        _header.Add(octets[0]);

        if (WebSocketHeader.TryParse(CollectionsMarshal.AsSpan(_header), out var header) != WireError.None)
        {
            return 1;
        }

        conversation.TakeHeader(isClient, header, frame);
        JudgeOrder(header, frame);
        _isInFrame = true;
        _isMasked = header.IsMasked;
        header.Mask.CopyTo(_mask);
        _isFinal = header.IsFinal;
        _isControl = header.IsControl;
        _opcode = header.Opcode;
        _left = header.PayloadLength;
        _taken = 0;
        _control.Clear();
        _header.Clear();

        // No control frame may be so long: it is passed over.
        _isIgnored = _isControl && _left > WebSocketHeader.MaxControlPayload;
        return 1;
    }

    private void JudgeOrder(WebSocketHeader header, long frame)
    {
        if (header.IsControl)
        {
            return;
        }

        var isContinuation = header.Opcode == WebSocketOpcode.Continuation;
        conversation.State(isClient, isContinuation == _isInMessage, Fact.WebSocketFragmentsInOrder, Fact.WebSocketFragmentOutOfOrder, frame);

        if (!isContinuation)
        {
            _text.Reset();
            _isChecked = header.Opcode == WebSocketOpcode.Text && header.Reserved == 0;
        }

        _isInMessage = !header.IsFinal;
    }

    private int TakePayload(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        var count = (int)Math.Min(_left, (ulong)octets.Length);

        if (!_isIgnored && (_isControl || _isChecked))
        {
            var plain = octets[..count].ToArray();
            Unmask(plain);
            TakePlain(plain, frame);
        }

        _taken += (ulong)count;
        _left -= (ulong)count;

        if (_left == 0)
        {
            _isInFrame = false;
            EndFrame(frame, timeNs);
        }

        return count;
    }

    private void Unmask(byte[] octets)
    {
        for (var i = 0; _isMasked && i < octets.Length; i++)
        {
            octets[i] ^= _mask[(int)((_taken + (ulong)i) & 3)];
        }
    }

    private void TakePlain(byte[] plain, long frame)
    {
        if (_isControl)
        {
            _control.AddRange(plain);
        }
        else if (!_text.Take(plain))
        {
            conversation.Violate(isClient, Fact.WebSocketTextNotUtf8, frame);
            _isChecked = false;
        }
    }

    private void EndFrame(long frame, long timeNs)
    {
        conversation.WholeFrames++;

        if (_isIgnored)
        {
            return;
        }

        if (_isControl)
        {
            conversation.TakeControl(isClient, _opcode, [.. _control], frame, timeNs);
        }
        else if (_isChecked && _isFinal)
        {
            conversation.State(isClient, _text.IsAtBoundary, Fact.WebSocketTextUtf8, Fact.WebSocketTextNotUtf8, frame);
        }
    }
}
