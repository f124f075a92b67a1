using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using NanoNet.Wire;

namespace NanoNet.Benchmarks;

/// <summary>The segments of one HTTP connection: a few exchanges, now and then a loss, a reordering, a refusal or a reset.</summary>
public sealed class HttpScript
{
    private const int SegmentSize = 1448;
    private const int ChunkSize = 4096;
    private const int MaxBody = 200_000;

    // With these the average connection has 17 segments and 7.8 KB.
    private const int FirstSeed = 39_000;
    private const TcpControlBits SynAck = TcpControlBits.Syn | TcpControlBits.Ack;
    private const TcpControlBits FinAck = TcpControlBits.Fin | TcpControlBits.Ack;
    private const TcpControlBits Push = TcpControlBits.Psh | TcpControlBits.Ack;

    private readonly List<TrafficStep> _steps = [];
    private readonly Random _random;
    private readonly int _roundTripUs;
    private uint _client = 1;
    private uint _server = 1;

    private HttpScript(int number)
    {
        _random = new Random(FirstSeed + number);
        _roundTripUs = (int)Math.Exp(9.2 + (0.8 * Normal()));
        var fate = _random.NextDouble();
        Send(0, 0, TcpControlBits.Syn, 0, 0);

        if (fate < 0.005)
        {
            Send(1_000_000, 0, TcpControlBits.Syn, 0, 0);
            Send(2_000_000, 0, TcpControlBits.Syn, 0, 0);
            return;
        }

        if (fate < 0.015)
        {
            Send(_roundTripUs, 1, TcpControlBits.Rst | TcpControlBits.Ack, 0, 1);
            return;
        }

        Send(_roundTripUs, 1, SynAck, 0, 1);
        Send(50, 0, TcpControlBits.Ack, 1, 1);
        var requests = 1 + Math.Min(3, (int)(-Math.Log(1 - _random.NextDouble()) / 1.6));

        for (var i = 0; i < requests; i++)
        {
            Exchange(number, i, isLast: i == requests - 1);
        }

        Close();
    }

    public static IReadOnlyList<TrafficStep> Make(int number) => new HttpScript(number)._steps;

    private void Send(int delayUs, int from, TcpControlBits bits, uint sequence, uint acknowledgment, byte[]? data = null) =>
        _steps.Add(new TrafficStep(delayUs, from, sequence, acknowledgment, bits, data ?? []));

    private void Exchange(int number, int index, bool isLast)
    {
        var request = Encoding.Latin1.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"GET /p{number}/{index}?id={_random.Next():x8} HTTP/1.1\r\nHost: h{number % 97}.example\r\nUser-Agent: generated/1\r\nAccept: */*\r\nConnection: {(isLast ? "close" : "keep-alive")}\r\n\r\n"));
        Send(300, 0, Push, _client, _server, request);
        _client += (uint)request.Length;
        Send(_roundTripUs / 2, 1, TcpControlBits.Ack, _server, _client);
        var first = _steps.Count;
        Disturb(first, Respond(Response()));
    }

    private byte[] Response()
    {
        // The sizes of pages: many small ones, few large ones, 4 KB in the middle.
        var body = new byte[Math.Min(MaxBody, (int)Math.Exp(7.9 + (1.05 * Normal())))];

        for (var i = 0; i < body.Length; i++)
        {
            body[i] = (byte)_random.Next(' ', '~');
        }

        if (_random.Next(10) >= 3)
        {
            var status = _random.Next(20) == 0 ? "404 Not Found" : "200 OK";
            var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nContent-Type: text/html\r\n\r\n");
            return [.. Encoding.Latin1.GetBytes(head), .. body];
        }

        List<byte> chunked = [.. "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n"u8];

        for (var at = 0; at < body.Length; at += ChunkSize)
        {
            var chunk = body.AsSpan(at, Math.Min(ChunkSize, body.Length - at));
            chunked.AddRange(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{chunk.Length:x}\r\n")));
            chunked.AddRange(chunk);
            chunked.AddRange("\r\n"u8);
        }

        chunked.AddRange("0\r\n\r\n"u8);
        return [.. chunked];
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    /// <returns>How many segments it takes.</returns>
    private int Respond(byte[] octets)
    {
        for (var at = 0; at < octets.Length; at += SegmentSize)
        {
            var data = octets.AsSpan(at, Math.Min(SegmentSize, octets.Length - at)).ToArray();
            var isLast = at + SegmentSize >= octets.Length;
            Send(at == 0 ? _roundTripUs / 2 : 12, 1, isLast ? Push : TcpControlBits.Ack, _server, _client, data);
            _server += (uint)data.Length;

            if (isLast || at / SegmentSize % 2 == 1)
            {
                Send(20, 0, TcpControlBits.Ack, _client, _server);
            }
        }

        return (octets.Length + SegmentSize - 1) / SegmentSize;
    }

    /// <summary>Repeats a segment of the response, or swaps the first two: the more segments there are, the likelier.</summary>
    private void Disturb(int first, int segments)
    {
        const double Repeated = 0.002;
        const double Swapped = 0.001;

        var kind = _random.NextDouble();

        if (segments > 1 && kind < Repeated * segments)
        {
            var sent = _steps.FindAll(static step => step.From == 1 && step.Data.Length > 0)[^(1 + _random.Next(segments))];
            _steps.Add(sent with { DelayUs = _roundTripUs * 2 });
        }
        else if (segments > 3 && kind > 1 - (Swapped * segments))
        {
            (_steps[first], _steps[first + 1]) = (_steps[first + 1] with { DelayUs = _steps[first].DelayUs }, _steps[first] with { DelayUs = _steps[first + 1].DelayUs });
        }
    }

    private void Close()
    {
        if (_random.Next(50) == 0)
        {
            Send(500, 0, TcpControlBits.Rst | TcpControlBits.Ack, _client, _server);
            return;
        }

        Send(100, 1, FinAck, _server, _client);
        Send(60, 0, TcpControlBits.Ack, _client, _server + 1);
        Send(200, 0, FinAck, _client, _server + 1);
        Send(_roundTripUs, 1, TcpControlBits.Ack, _server + 1, _client + 1);
    }
}
