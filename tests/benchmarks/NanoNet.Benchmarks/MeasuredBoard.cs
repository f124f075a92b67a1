using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Benchmarks;

/// <summary>A board under measurement, on a cable without a capture: the firmware's, or the C peer's.</summary>
public sealed class MeasuredBoard : IDisposable
{
    /// <summary>The boards measured.</summary>
    public static readonly string[] Profiles = ["st-stm32f769i-discovery", "esp32-olimex"];

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    private readonly Action _end;
    private readonly SyntheticHost _client;
    private readonly IPv4Address _address;

    private MeasuredBoard(Pump pump, SyntheticHost client, IPv4Address address, Action end)
    {
        Pump = pump;
        _client = client;
        _address = address;
        _end = end;
    }

    public Pump Pump { get; }

    public static MeasuredBoard Firmware(Checkout checkout, string name)
    {
        var board = checkout.Board(name);
        var profile = Path.GetTempFileName();
        File.WriteAllText(profile, board.ToJson());
        var bench = new TestBench(null, BoardNetwork.Static, seed: 1);

        bench.Start(new VirtualBoardSetup
        {
            Program = checkout.VirtualBoard,
            Profile = profile,
            NativeLibrary = Path.Combine(checkout.Native(board), NativeBuild.LibraryName),
            Firmware = Path.Combine(checkout.Artifacts, "bin", board.Firmware, "release", board.Firmware + ".exe"),
            Contracts = Path.Combine(checkout.Artifacts, "contracts", "forwarders"),
        });

        bench.PowerOn();

        return new MeasuredBoard(bench.Pump, bench.Tester, bench.Network.Address, () =>
        {
            bench.Dispose();
            File.Delete(profile);
        });
    }

    public static MeasuredBoard Peer(Checkout checkout, string name)
    {
        var network = BoardNetwork.Static;
        var clock = new RealClock();
        var pump = new Pump(clock);
        var cable = new NanoNet.Bench.Switch();
        var recorder = new FrameRecorder(clock, path: null);
        var client = new SyntheticHost(pump, cable, "client", new MacAddress(0x024E_4E00_0001), network.Gateway, network.PrefixLength, seed: 1);
        var listener = new CableListener(pump);
        listener.Connected += endpoint => _ = new BoardPort(cable, endpoint, recorder, new PerfectCable());

        var start = new ProcessStartInfo(Path.Combine(checkout.Native(checkout.Board(name)), NativeBuild.PeerName)) { RedirectStandardOutput = true };
        start.ArgumentList.Add(listener.Path);
        start.ArgumentList.Add($"{network.Address}/{network.PrefixLength}");
        var process = Process.Start(start)!;
        var ready = false;
        process.StandardOutput.ReadLineAsync().ContinueWith(_ => pump.Post(() => ready = true), TaskScheduler.Default);

        if (!pump.RunUntil(() => ready, s_limit))
        {
            throw new InvalidOperationException("the C peer is not ready");
        }

        return new MeasuredBoard(pump, client, network.Address, () =>
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
            listener.Dispose();
            pump.Dispose();
            recorder.Dispose();
        });
    }

    /// <summary>An open connection.</summary>
    public TcpPeer Connect(ushort port)
    {
        var peer = TcpPeer.Connect(_client, _address, port);
        WaitUntil(() => peer.IsOpen || peer.EndReason != TcpEndReason.None);
        return peer.IsOpen ? peer : throw new InvalidOperationException($"no connection to port {port}: {peer.EndReason}");
    }

    public void WaitUntil(Func<bool> condition)
    {
        if (!Pump.RunUntil(condition, s_limit))
        {
            throw new InvalidOperationException("the board did not answer");
        }
    }

    public void Dispose() => _end();
}
