using System;
using System.Collections.Generic;
using System.Globalization;

namespace NanoNet.Bench;

/// <summary>The lines of a scenario that use an honest TCP: write, read, compare, close.</summary>
public sealed class TcpClient
{
    private readonly ScenarioContext _line;
    private readonly TcpPeer _peer;

    internal TcpClient(ScenarioContext line, TcpPeer peer)
    {
        _line = line;
        _peer = peer;
    }

    public TcpPeer Peer => _peer;

    /// <summary>Writes all of it while reading what comes, until as many octets came back, and compares.</summary>
    public void ExpectEcho(ReadOnlyMemory<byte> octets, TimeSpan? within = null)
    {
        var received = new byte[octets.Length];
        var sent = 0;
        var count = 0;

        _line.WaitFor(
            () =>
            {
                sent += _peer.Write(octets.Span[sent..]);
                count += _peer.Read(received.AsSpan(count));
                return count == octets.Length || _peer.EndReason != TcpEndReason.None || _peer.IsAtEnd;
            },
            string.Create(CultureInfo.InvariantCulture, $"{octets.Length} octets back"),
            () => string.Create(CultureInfo.InvariantCulture, $"{count} octets"),
            within ?? _line.TransferPatience);

        var difference = octets.Span.CommonPrefixLength(received.AsSpan(0, count));

        if (difference < count)
        {
            // Their checksum was right, and no fault of the cable leaves it so.
            throw new ScenarioFailedException(
                string.Create(CultureInfo.InvariantCulture, $"{octets.Length} octets as sent"),
                string.Create(CultureInfo.InvariantCulture, $"{count} octets, right up to octet {difference}; {Describe()}")) { IsCertain = true };
        }

        ScenarioContext.Require(
            difference == octets.Length,
            string.Create(CultureInfo.InvariantCulture, $"{octets.Length} octets as sent"),
            string.Create(CultureInfo.InvariantCulture, $"{count} octets, right up to octet {difference}; {Describe()}"));
    }

    /// <summary>Writes all of it; what the board does not take at once is sent while later lines wait.</summary>
    public void Write(ReadOnlySpan<byte> octets)
    {
        var count = _peer.Write(octets);

        ScenarioContext.Require(
            count == octets.Length,
            string.Create(CultureInfo.InvariantCulture, $"room for {octets.Length} octets to send"),
            string.Create(CultureInfo.InvariantCulture, $"room for {count}; {Describe()}"));
    }

    /// <summary>Waits for these octets, which were written before.</summary>
    public void ExpectReceived(ReadOnlySpan<byte> octets, TimeSpan? within = null)
    {
        var length = octets.Length;
        _line.WaitFor(
            () => _peer.Available >= length || _peer.EndReason != TcpEndReason.None,
            string.Create(CultureInfo.InvariantCulture, $"{length} octets"),
            () => string.Create(CultureInfo.InvariantCulture, $"{_peer.Available} octets; {Describe()}"),
            within);

        var received = new byte[length];
        var count = _peer.Read(received);
        ScenarioContext.Require(
            octets.SequenceEqual(received.AsSpan(0, count)),
            string.Create(CultureInfo.InvariantCulture, $"{length} octets as sent"),
            string.Create(CultureInfo.InvariantCulture, $"{count} octets; {Describe()}"));
    }

    /// <summary>Reads until the board's FIN.</summary>
    public byte[] ReadToEnd()
    {
        var received = new List<byte>();
        var buffer = new byte[TcpPeer.BufferLength];

        _line.WaitFor(
            () =>
            {
                received.AddRange(buffer.AsSpan(0, _peer.Read(buffer)));
                return _peer.IsAtEnd || _peer.EndReason != TcpEndReason.None;
            },
            "the board's FIN",
            () => string.Create(CultureInfo.InvariantCulture, $"{received.Count} octets; {Describe()}"),
            _line.TransferPatience);

        ScenarioContext.Require(_peer.IsAtEnd, "the board's FIN", Describe());
        return [.. received];
    }

    /// <summary>Waits for the board's FIN; data before it fails the scenario.</summary>
    public void ExpectEnd(TimeSpan? within = null)
    {
        _line.WaitFor(() => _peer.IsAtEnd || _peer.Available > 0 || _peer.EndReason != TcpEndReason.None, "the board's FIN", Describe, within);
        ScenarioContext.Require(_peer.IsAtEnd, "the board's FIN and nothing before it", string.Create(CultureInfo.InvariantCulture, $"{_peer.Available} octets; {Describe()}"));
    }

    /// <summary>Sends a FIN after everything written.</summary>
    public void Close() => _peer.Close();

    /// <summary>Waits until both sides have closed and everything is acknowledged.</summary>
    public void ExpectClosed(TimeSpan? within = null) => _line.WaitFor(
        () => _peer.State is NanoNet.Validation.TcpState.TimeWait || _peer.EndReason != TcpEndReason.None,
        "both FINs and their acknowledgments",
        Describe,
        within);

    internal void ExpectConnected()
    {
        _line.WaitFor(() => _peer.IsOpen || _peer.EndReason != TcpEndReason.None, "SYN,ACK", Describe);
        ScenarioContext.Require(_peer.EndReason == TcpEndReason.None, "SYN,ACK", Describe());
    }

    /// <summary>How things stand, for a failure.</summary>
    public string Describe() => _peer.EndReason == TcpEndReason.None
        ? $"connection from port {_peer.LocalPort} in {_peer.State}"
        : $"connection from port {_peer.LocalPort} ended: {_peer.EndReason}";
}
