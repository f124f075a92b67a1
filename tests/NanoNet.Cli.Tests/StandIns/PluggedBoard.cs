using System;
using System.IO;
using System.Threading;
using NanoNet.Cli.Tests.Tool;
using NanoNet.Serial;
using NanoNet.Serial.Tests;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>A board on a port of its own name, which is gone when it is unplugged: the number of a pseudo-terminal is another's in the next moment.</summary>
internal sealed class PluggedBoard : IDisposable
{
    // 921,600 baud, ten bits an octet.
    private const int Burst = 1843;
    private static readonly TimeSpan s_burstTime = TimeSpan.FromMilliseconds(20);

    private PtyBoard _board = new();
    private WireTarget? _target;

    public PluggedBoard(string folder)
    {
        Device = Path.Combine(folder, "port");
        File.CreateSymbolicLink(Device, _board.Device);
    }

    public string Device { get; }

    /// <summary>The rate at which the tool has its port open.</summary>
    public int Baud => _board.Baud;

    public void Say(string text) => _board.Say(text);

    public void Say(byte[] octets) => _board.Say(octets);

    /// <summary>Nobody may be reading yet, or any more.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="then">What it does when all of it is said.</param>
    public void SayAside(string text, Action<PluggedBoard>? then = null) => Aside(() =>
    {
        _board.Say(text);
        then?.Invoke(this);
    });

    /// <summary>Says it again and again, until it is unplugged, at the rate of a serial line.</summary>
    public void SayForever(string text) => Aside(() =>
    {
        for (var at = 0; ; at = (at + Burst) % (text.Length - Burst))
        {
            _board.Say(text.Substring(at, Burst));
            Thread.Sleep(s_burstTime);
        }
    });

    /// <summary>Answers by the Wire Protocol, as nanoCLR does.</summary>
    /// <param name="natives">What it answers that is asked for its native assemblies.</param>
    public void Answer(Func<CapabilityQuestion, byte[]?>? natives = null) => Answer("ESP32_OLIMEX", natives, static _ => { });

    /// <summary>Starts anew when it is told to, and answers by the Wire Protocol.</summary>
    /// <param name="target">nanoff's name of it; null: it answers nothing.</param>
    /// <param name="natives">What it answers that is asked for its native assemblies.</param>
    /// <param name="starts">What it does at its start.</param>
    public void Answer(string? target, Func<CapabilityQuestion, byte[]?>? natives, Action<PluggedBoard> starts) => Answer(target, natives, (board, _) => starts(board));

    /// <summary>Starts anew in the way in which it is told to, and answers by the Wire Protocol.</summary>
    public void Answer(string? target, Func<CapabilityQuestion, byte[]?>? natives, Action<PluggedBoard, RebootOptions> starts) =>
        _target = new WireTarget(_board, target, natives, options => starts(this, options));

    /// <summary>Hears one question, and does something else than to answer it.</summary>
    public void Instead(Action<PluggedBoard> acts) => Aside(() =>
    {
        while (_board.Hear().Length == 0)
        {
            // Nobody has the other end open yet.
            Thread.Sleep(20);
        }

        acts(this);
    });

    public void Unplug()
    {
        File.Delete(Device);
        Dispose();
    }

    /// <summary>Comes back under its name, as it was plugged in.</summary>
    public void Replug()
    {
        Dispose();
        _board = new PtyBoard();
        File.CreateSymbolicLink(Device, _board.Device);
    }

    public void Dispose()
    {
        _target?.Dispose();
        _board.Dispose();
    }

    private static void Aside(Action act) => new Thread(() =>
    {
        try
        {
            act();
        }
        catch (IOException)
        {
            // The other side is gone.
        }
    }) { IsBackground = true }.Start();
}
