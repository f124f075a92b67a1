using System;
using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>Keeps the application data of a TLS connection, in the order in which its records were whole.</summary>
/// <param name="firstFrame">The frame with which TLS began: what came before is no record.</param>
internal sealed class TlsContentRecorder(long firstFrame)
{
    private readonly List<(int End, StreamPiece Piece)> _pieces = [];

    public long FirstFrame { get; } = firstFrame;

    /// <summary>True if there is anything that was decrypted.</summary>
    public bool HasContent { get; private set; }

    public IReadOnlyList<(int End, StreamPiece Piece)> Pieces => _pieces;

    /// <summary>Takes what a record holds.</summary>
    public void Read(int end, ReadOnlySpan<byte> content, long frame, long timeNs)
    {
        HasContent = true;
        _pieces.Add((end, new StreamPiece(false, frame, timeNs, content.ToArray(), 0)));
    }

    /// <summary>Takes a record that stays closed.</summary>
    public void Pass(int end, int length, long frame, long timeNs) => _pieces.Add((end, new StreamPiece(false, frame, timeNs, [], 0) { Encrypted = length }));

    /// <summary>Octets of the connection are missing.</summary>
    public void Skip(int end, int count, long frame, long timeNs) => _pieces.Add((end, new StreamPiece(false, frame, timeNs, [], count)));
}
