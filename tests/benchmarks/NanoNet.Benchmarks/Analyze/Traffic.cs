using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Benchmarks;

/// <summary>Generates captures: the same ones every time.</summary>
public static class Traffic
{
    private const long BeginUs = 1_700_000_000_000_000;

    /// <summary>How fast small frames come.</summary>
    private const int OctetsPerUs = 60;

    private const TcpControlBits SynAck = TcpControlBits.Syn | TcpControlBits.Ack;
    private const TcpControlBits Push = TcpControlBits.Psh | TcpControlBits.Ack;

    private static ReadOnlySpan<byte> MaximumSegmentSize => [2, 4, 0x05, 0xB4];

    /// <summary>Short HTTP connections that all end, 300 at a time or in a small file fewer: pages of a few KB, and some faults.</summary>
    public static void WriteHttp(string path, long octets)
    {
        const int Scripts = 600;
        const int OctetsPerConnection = 20_000;

        var atOnce = Math.Clamp(octets / OctetsPerConnection, 1, 300);

        var random = new Random(1);
        var scripts = Enumerable.Range(0, Scripts).Select(HttpScript.Make).ToArray();
        var next = new PriorityQueue<(TrafficConnection Connection, IReadOnlyList<TrafficStep> Script, int Step), (long TimeUs, long Order)>();
        var begun = 0;
        long order = 0;
        using var file = new PcapFile(path);

        void Begin(long timeUs)
        {
            var connection = new TrafficConnection(random, begun, (ushort)(begun % 10 == 0 ? 8080 : 80));
            begun++;
            next.Enqueue((connection, scripts[random.Next(Scripts)], 0), (timeUs, order++));
        }

        for (var i = 0; i < atOnce; i++)
        {
            Begin(BeginUs + random.Next(300_000));
        }

        while (next.TryDequeue(out var turn, out var at))
        {
            var step = turn.Script[turn.Step];
            Write(file, at.TimeUs, turn.Connection, step);

            if (turn.Step + 1 < turn.Script.Count)
            {
                next.Enqueue((turn.Connection, turn.Script, turn.Step + 1), (at.TimeUs + turn.Script[turn.Step + 1].DelayUs, order++));
            }
            else if (file.Length < octets)
            {
                Begin(at.TimeUs + random.Next(2000));
            }
        }
    }

    /// <summary>Small frames: TCP of 5,000 connections that stay open, and UDP to port 53.</summary>
    public static void WriteSmall(string path, long octets)
    {
        const int Connections = 5000;
        const int Flows = 20000;
        const int UdpNumbers = 100_000;

        ReadOnlySpan<int> sizes = [0, 0, 2, 8, 14, 24, 40];
        var random = new Random(1);
        var data = new byte[64];
        random.NextBytes(data);
        var connections = Enumerable.Range(0, Connections).Select(i => new TrafficConnection(random, i, (ushort)(i % 3 == 0 ? 5555 : 1883))).ToArray();
        var flows = Enumerable.Range(0, Flows).Select(i => new TrafficConnection(random, UdpNumbers + i, 53)).ToArray();
        var numbers = new uint[Connections, 2];
        using var file = new PcapFile(path);

        for (var i = 0; i < Connections; i++)
        {
            Open(file, connections[i]);
            numbers[i, 0] = numbers[i, 1] = 1;
        }

        while (file.Length < octets)
        {
            var from = random.Next(2);

            if (random.Next(10) < 4)
            {
                file.Add(Now(file), flows[random.Next(Flows)].Udp(from, data.AsSpan(0, 20 + random.Next(40))));
                continue;
            }

            var i = random.Next(Connections);
            var size = sizes[random.Next(sizes.Length)];
            file.Add(Now(file), connections[i].Tcp(from, numbers[i, from], numbers[i, 1 - from], size > 0 ? Push : TcpControlBits.Ack, 502, [], data.AsSpan(0, size)));
            numbers[i, from] += (uint)size;
        }
    }

    /// <summary>Connections that are all open at the end, with a little data each.</summary>
    public static void WriteLive(string path, int connections)
    {
        ReadOnlySpan<byte> data = new byte[100];
        var random = new Random(1);
        using var file = new PcapFile(path);
        var open = Enumerable.Range(0, connections).Select(i => new TrafficConnection(random, i, 7)).ToArray();

        foreach (var connection in open)
        {
            Open(file, connection);
        }

        foreach (var connection in open)
        {
            file.Add(Now(file), connection.Tcp(0, 1, 1, Push, 502, [], data));
            file.Add(Now(file), connection.Tcp(1, 1, 101, Push, 502, [], data));
            file.Add(Now(file), connection.Tcp(0, 101, 101, TcpControlBits.Ack, 502, [], []));
        }
    }

    private static void Open(PcapFile file, TrafficConnection connection)
    {
        file.Add(Now(file), connection.Tcp(0, 0, 0, TcpControlBits.Syn, 502, MaximumSegmentSize, []));
        file.Add(Now(file), connection.Tcp(1, 0, 1, SynAck, 502, MaximumSegmentSize, []));
        file.Add(Now(file), connection.Tcp(0, 1, 1, TcpControlBits.Ack, 502, [], []));
    }

    private static long Now(PcapFile file) => BeginUs + (file.Length / OctetsPerUs);

    private static void Write(PcapFile file, long timeUs, TrafficConnection connection, in TrafficStep step)
    {
        Span<byte> options = stackalloc byte[20];
        var length = Options(options, timeUs, connection, step);
        var window = (step.Bits & (TcpControlBits.Syn | TcpControlBits.Rst)) switch
        {
            TcpControlBits.None => 502,
            TcpControlBits.Syn => 64240,
            _ => 0,
        };
        file.Add(timeUs, connection.Tcp(step.From, step.Sequence, step.Acknowledgment, step.Bits, (ushort)window, options[..length], step.Data));
    }

    /// <summary>Timestamps in every segment but resets; size, SACK and scale in a SYN.</summary>
    private static int Options(Span<byte> options, long timeUs, TrafficConnection connection, in TrafficStep step)
    {
        if ((step.Bits & TcpControlBits.Rst) != 0)
        {
            return 0;
        }

        var isSyn = (step.Bits & TcpControlBits.Syn) != 0;
        ReadOnlySpan<byte> begin = isSyn ? [2, 4, 0x05, 0xB4, 4, 2, 8, 10] : [1, 1, 8, 10];
        ReadOnlySpan<byte> end = isSyn ? [1, 3, 3, 7] : [];
        var milliseconds = (uint)((timeUs - BeginUs) / 1000);
        begin.CopyTo(options);
        BinaryPrimitives.WriteUInt32BigEndian(options[begin.Length..], connection.FirstTimestamps[step.From] + milliseconds);
        BinaryPrimitives.WriteUInt32BigEndian(
            options[(begin.Length + 4)..], (step.Bits & TcpControlBits.Ack) != 0 ? connection.FirstTimestamps[1 - step.From] + milliseconds : 0);
        end.CopyTo(options[(begin.Length + 8)..]);
        return begin.Length + 8 + end.Length;
    }
}
