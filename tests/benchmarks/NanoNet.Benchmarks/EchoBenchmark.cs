using System;
using NanoNet.Bench;

namespace NanoNet.Benchmarks;

/// <summary>TCP echo through the cable: the firmware in C# on the virtual board, beside a raw-API echo in C on the same port library.</summary>
public static class EchoBenchmark
{
    private const int Runs = 5;
    private const int Octets = 4 * 1024 * 1024;
    private const ushort EchoPort = 7;

    public static void Run(Checkout checkout)
    {
        foreach (var name in MeasuredBoard.Profiles)
        {
            var firmware = new Sample("MB/s");
            var peer = new Sample("MB/s");

            for (var i = 0; i < Runs; i++)
            {
                using (var board = MeasuredBoard.Firmware(checkout, name))
                {
                    firmware.Add(Throughput(board));
                }

                using (var board = MeasuredBoard.Peer(checkout, name))
                {
                    peer.Add(Throughput(board));
                }
            }

            Console.WriteLine($"TCP echo of {Octets / 1048576} MiB, {name}");
            Console.WriteLine($"  firmware in C#      {firmware}");
            Console.WriteLine($"  raw-API echo in C   {peer}");
            Console.WriteLine(FormattableString.Invariant($"  ratio {firmware.Median / peer.Median:0.00}"));
        }
    }

    private static double Throughput(MeasuredBoard board)
    {
        using var client = board.Connect(EchoPort);
        var payload = new byte[Octets];
        new Random(1).NextBytes(payload);
        var echoed = new byte[TcpPeer.BufferLength];
        var sent = 0;
        var received = 0;
        var right = true;
        var begun = board.Pump.Clock.Now;

        board.WaitUntil(() =>
        {
            sent += client.Write(payload.AsSpan(sent));

            for (var count = client.Read(echoed); count > 0; count = client.Read(echoed))
            {
                right &= echoed.AsSpan(0, count).SequenceEqual(payload.AsSpan(received, count));
                received += count;
            }

            return received == Octets || client.EndReason != TcpEndReason.None;
        });

        var elapsed = board.Pump.Clock.Now - begun;

        if (!right || received != Octets)
        {
            throw new InvalidOperationException($"the echo is wrong or ended after {received} octets: {client.EndReason}");
        }

        client.Close();
        board.WaitUntil(() => client.IsAtEnd || client.EndReason != TcpEndReason.None);
        return Octets / 1e6 / elapsed.TotalSeconds;
    }
}
