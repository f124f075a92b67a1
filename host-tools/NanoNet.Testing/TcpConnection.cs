using System;
using System.Text;
using NanoNet.Bench;

namespace NanoNet.Testing;

/// <summary>A connection to the board with an honest TCP (RFC 9293) at the test's end.</summary>
public sealed class TcpConnection
{
    private readonly Board _board;
    private readonly TcpClient _client;

    internal TcpConnection(Board board, TcpClient client)
    {
        _board = board;
        _client = client;
    }

    /// <summary>State of the test's end, as RFC 9293 section 3.3.2 calls it.</summary>
    public NanoNet.Validation.TcpState State => _board.Do(() => _client.Peer.State);

    /// <summary>Writes octets; what the board does not take at once is sent while later calls wait.</summary>
    /// <exception cref="BoardExpectationException">There is no room for them: the board takes nothing, or the connection is over.</exception>
    public void Write(ReadOnlyMemory<byte> octets) => _board.Do(() => _client.Write(octets.Span));

    /// <summary>Writes text as UTF-8.</summary>
    /// <inheritdoc cref="Write(ReadOnlyMemory{byte})"/>
    public void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Waits for exactly these octets.</summary>
    /// <param name="octets">What the board has to send next.</param>
    /// <param name="within">How long, in the board's time; null for the ordinary time.</param>
    /// <exception cref="BoardExpectationException">Others come, or fewer.</exception>
    public void Expect(ReadOnlyMemory<byte> octets, TimeSpan? within = null) => _board.Do(() => _client.ExpectReceived(octets.Span, within));

    /// <summary>Waits for exactly this text in UTF-8.</summary>
    /// <inheritdoc cref="Expect(ReadOnlyMemory{byte}, TimeSpan?)"/>
    public void Expect(string text, TimeSpan? within = null) => Expect(Encoding.UTF8.GetBytes(text), within);

    /// <summary>Writes octets while reading, until as many came back, and compares them: RFC 862.</summary>
    /// <inheritdoc cref="Expect(ReadOnlyMemory{byte}, TimeSpan?)"/>
    public void ExpectEcho(ReadOnlyMemory<byte> octets, TimeSpan? within = null) => _board.Do(() => _client.ExpectEcho(octets, within));

    /// <summary>Reads until the board's FIN.</summary>
    /// <returns>All octets that had not been read.</returns>
    /// <exception cref="BoardExpectationException">No FIN comes, or a reset.</exception>
    public byte[] ReadToEnd() => _board.Do(_client.ReadToEnd);

    /// <summary>Reads until the board's FIN and takes it for UTF-8.</summary>
    /// <inheritdoc cref="ReadToEnd"/>
    public string ReadTextToEnd() => Encoding.UTF8.GetString(ReadToEnd());

    /// <summary>Sends a FIN after everything written. What the board still sends is received.</summary>
    public void Close() => _board.Do(_client.Close);

    /// <summary>Waits until both sides have closed and everything is acknowledged.</summary>
    /// <param name="within">How long, in the board's time; null for the ordinary time.</param>
    /// <exception cref="BoardExpectationException">It does not come to that.</exception>
    public void ExpectClosed(TimeSpan? within = null) => _board.Do(() => _client.ExpectClosed(within));
}
