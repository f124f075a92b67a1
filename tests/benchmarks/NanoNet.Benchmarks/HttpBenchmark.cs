using System;
using System.Text;
using NanoNet.Bench;

namespace NanoNet.Benchmarks;

/// <summary>GET /status, one connection a request, one after the other: the firmware in C#, beside lwIP's httpd on the same port library.</summary>
public static class HttpBenchmark
{
    private const int Runs = 5;
    private const int Requests = 500;
    private const ushort HttpPort = 80;

    private static readonly byte[] s_request = Encoding.ASCII.GetBytes("GET /status HTTP/1.1\r\nHost: 192.0.2.10\r\nConnection: close\r\n\r\n");
    private static readonly byte[] s_ok = Encoding.ASCII.GetBytes(" 200 ");

    public static void Run(Checkout checkout)
    {
        foreach (var name in MeasuredBoard.Profiles)
        {
            var firmware = new Sample("/s");
            var peer = new Sample("/s");

            for (var i = 0; i < Runs; i++)
            {
                using (var board = MeasuredBoard.Firmware(checkout, name))
                {
                    firmware.Add(Rate(board));
                }

                using (var board = MeasuredBoard.Peer(checkout, name))
                {
                    peer.Add(Rate(board));
                }
            }

            Console.WriteLine($"GET /status, {Requests} requests, a connection each, {name}");
            Console.WriteLine($"  firmware in C#      {firmware}");
            Console.WriteLine($"  lwIP's httpd        {peer}");
            Console.WriteLine(FormattableString.Invariant($"  ratio {firmware.Median / peer.Median:0.00}"));
        }
    }

    private static double Rate(MeasuredBoard board)
    {
        var begun = board.Pump.Clock.Now;

        for (var i = 0; i < Requests; i++)
        {
            Exchange(board);
        }

        return Requests / (board.Pump.Clock.Now - begun).TotalSeconds;
    }

    private static void Exchange(MeasuredBoard board)
    {
        using var client = board.Connect(HttpPort);
        var response = new byte[TcpPeer.BufferLength];
        var length = 0;
        client.Write(s_request);

        board.WaitUntil(() =>
        {
            length += client.Read(response.AsSpan(length));
            return client.IsAtEnd || client.EndReason != TcpEndReason.None;
        });

        if (response.AsSpan(0, length).IndexOf(s_ok) < 0)
        {
            throw new InvalidOperationException($"not a 200: {Encoding.ASCII.GetString(response, 0, Math.Min(length, 80))} ({client.EndReason})");
        }

        client.Close();
        board.WaitUntil(() => client.EndReason != TcpEndReason.None || client.IsAllAcknowledged);
    }
}
