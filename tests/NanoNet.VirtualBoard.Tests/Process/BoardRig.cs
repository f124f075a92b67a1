using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Validation;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A board process with test firmware on a bench.</summary>
internal sealed class BoardRig : IDisposable
{
    // Only a failure takes it, however long a busy machine stands still.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan s_glance = TimeSpan.FromMilliseconds(20);

    private const string Mark = "> ";

    private readonly TestProfile _profile;
    private readonly string? _folder;
    private bool _isOver;
    private bool _isKept;

    /// <param name="profile">The board.</param>
    /// <param name="firmware">The app's path.</param>
    /// <param name="network">A static address if null.</param>
    /// <param name="clock">Virtual time if null, in which no machine is too slow. Who lets programs and servers of this machine talk to the board needs the machine's.</param>
    /// <param name="isCaptured">Whether its frames are kept.</param>
    /// <param name="prepare">What has to be there when the firmware looks for it.</param>
    public BoardRig(
        TestProfile profile, string firmware, BoardNetwork? network = null, IBenchClock? clock = null, bool isCaptured = false, Action<TestBench>? prepare = null)
    {
        clock ??= new VirtualClock();
        network ??= BoardNetwork.Static;
        _profile = profile;
        _folder = isCaptured ? Directory.CreateTempSubdirectory("nanonet-rig-").FullName : null;
        Bench = new TestBench(clock, _folder, network, seed: 1, TestContext.Current.CancellationToken);
        Wire = new WireWitness(network.Address);
        Bench.Switch.Attach(Wire);
        prepare?.Invoke(Bench);

        Bench.Start(new VirtualBoardSetup
        {
            Program = TestPaths.Board,
            Profile = profile.Json,
            NativeLibrary = profile.Library,
            Firmware = firmware,
            Contracts = TestPaths.Forwarders,
            Network = network,
            Seed = clock is VirtualClock ? 1 : null,
        });
        Bench.PowerOn();
    }

    public TestBench Bench { get; }

    /// <summary>What passes the switch.</summary>
    public WireWitness Wire { get; }

    public IPv4Address Address => Bench.Network.Address;

    /// <summary>What the firmware said so far.</summary>
    public IEnumerable<string> Said => Bench.Log.Lines.Where(line => line.Text.StartsWith(Mark, StringComparison.Ordinal)).Select(line => line.Text[Mark.Length..]);

    public void WaitFor(Func<bool> condition, string expected) =>
        Assert.True(Bench.WaitUntil(condition, s_patience), $"expected: {expected}; the board said: {string.Join(" | ", Bench.Log.Lines.Select(line => line.Text))}");

    /// <summary>Waits for something outside of the bench, such as the end of a program: nothing there wakes the bench, so it looks again and again.</summary>
    public void WaitForOutside(Func<bool> condition, string expected)
    {
        var given = Stopwatch.StartNew();

        while (!Bench.WaitUntil(condition, s_glance))
        {
            Assert.True(given.Elapsed < s_patience, $"expected: {expected}; the board said: {string.Join(" | ", Bench.Log.Lines.Select(line => line.Text))}");
        }
    }

    /// <summary>Waits until the firmware has said that many lines.</summary>
    public string[] WaitForLines(int count)
    {
        WaitFor(() => Said.Count() >= count, $"{count} lines");
        return [.. Said];
    }

    /// <summary>A client of the board, connected.</summary>
    public TcpPeer Connect(ushort port)
    {
        var peer = TcpPeer.Connect(Bench.Tester, Address, port);
        WaitFor(() => peer.IsOpen || peer.EndReason != TcpEndReason.None, "an answer to the SYN");
        Assert.Equal(TcpEndReason.None, peer.EndReason);
        return peer;
    }

    /// <summary>Ends the run and has its capture judged as <c>nanonet verify</c> does: every rule that binds holds, but for what the profile says of the board's lwIP.</summary>
    /// <returns>What was found, for what else a test wants to know of it.</returns>
    public Judgement EndWithEveryRuleHeld()
    {
        End();
        var judgement = RunVerdict.Of(Bench, _profile.Board, CapturePath);
        var broken = RunVerdict.Broken(Bench, judgement);
        _isKept = broken.Length != 0;
        Assert.True(broken.Length == 0, $"{broken}\nThe capture is {CapturePath}");
        return judgement;
    }

    /// <summary>Ends the run.</summary>
    /// <returns>The octets of its capture.</returns>
    public byte[] EndWithCapture()
    {
        End();
        return File.ReadAllBytes(CapturePath);
    }

    /// <summary>The capture, which is complete after the end.</summary>
    public string CapturePath => Path.Combine(_folder ?? throw new InvalidOperationException("the run is not captured"), TestBench.CaptureFile);

    public void Dispose()
    {
        End();

        if (_folder is not null && !_isKept)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void End()
    {
        if (!_isOver)
        {
            _isOver = true;
            Bench.Dispose();
        }
    }
}
