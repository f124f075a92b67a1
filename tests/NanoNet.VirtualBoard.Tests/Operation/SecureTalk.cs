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
    private readonly SslStream _tls;
    private readonly byte[] _octets = new byte[4096];
    private bool _isOpen;
    private bool _isOver;
    private bool _hasBegun;

    public SecureTalk(TcpPeer peer)
        : base(peer) => _tls = new SslStream(new PeerStream(peer));

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
