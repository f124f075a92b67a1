using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Net.Security;
using System.Security.Authentication;
using System.Threading.Tasks;
using NanoNet.Bench;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A connection through .NET's TLS.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Close disposes of it, as every script does with what it opened.")]
internal sealed class SecureTalk : Talk
{
    private const int RecordHeader = 5;

    private readonly PeerStream _stream;
    private readonly SslStream _tls;
    private readonly byte[] _octets = new byte[4096];
    private bool _isOpen;
    private bool _isOver;
    private bool _hasBegun;

    /// <param name="peer">The connection.</param>
    /// <param name="secondFlight">What follows the hello waits for it; null for nothing.</param>
    public SecureTalk(TcpPeer peer, Task? secondFlight = null)
        : base(peer)
    {
        _stream = new PeerStream(peer, secondFlight ?? Task.CompletedTask);
        _tls = new SslStream(_stream);
    }

    /// <summary>Lengths of the records that the board has sent, without their headers.</summary>
    public IReadOnlyList<int> Records
    {
        get
        {
            List<int> records = [];

            for (var at = 0; at + RecordHeader <= _stream.Came.Count; at += RecordHeader + records[^1])
            {
                records.Add((_stream.Came[at + 3] << 8) | _stream.Came[at + 4]);
            }

            return records;
        }
    }

    public override bool IsReady => _isOpen;

    public override bool IsOver => _isOver || (base.IsOver && !_hasBegun);

    public override void Say(ReadOnlySpan<byte> octets) => _ = Write(octets.ToArray());

    public override void Listen()
    {
        if (!_hasBegun && Peer.IsOpen)
        {
            _hasBegun = true;
            _ = Live();
        }
    }

    public override void Close()
    {
        _tls.Dispose();
        base.Close();
    }

    private async Task Live()
    {
        try
        {
            // Who the board is was judged elsewhere; its clock is not ours.
            await _tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = "board.test",
                RemoteCertificateValidationCallback = static (_, _, _, _) => true,
            }).ConfigureAwait(false);
            _isOpen = true;
            int count;

            while ((count = await _tls.ReadAsync(_octets).ConfigureAwait(false)) > 0)
            {
                Received.AddRange((ReadOnlySpan<byte>)_octets.AsSpan(0, count));
            }
        }
        catch (Exception e) when (e is IOException or AuthenticationException or ObjectDisposedException or InvalidOperationException)
        {
            // The board, or the script, has ended it.
        }

        _isOver = true;
    }

    private async Task Write(byte[] octets)
    {
        try
        {
            await _tls.WriteAsync(octets).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            _isOver = true;
        }
    }
}
