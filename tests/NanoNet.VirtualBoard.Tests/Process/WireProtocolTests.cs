using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Serial;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A debugger on the board's console, which is a serial port on the desk to it.</summary>
public class WireProtocolTests
{
    // Only a failure takes it.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(20);

    private readonly List<BoardLine> _lines = [];

    [Fact]
    public async Task Debugger_pings_asks_reads_messages_and_reboots_the_board()
    {
        var profile = await TestProfile.Stm32;
        using var pump = new Pump(new RealClock());
        using var listener = new CableListener(pump);
        using var log = new ConsoleLog(pump.Clock, null);
        using var board = VirtualBoardProcess.Start(
            pump,
            new VirtualBoardSetup
            {
                Program = TestPaths.Board,
                Profile = profile.Json,
                NativeLibrary = profile.Library,
                Firmware = FirmwareCompiler.App("while (true) { Thread.Sleep(20); System.Console.WriteLine(\"alive \" + new string('x', 100)); }"),
                Contracts = TestPaths.Forwarders,
                LeavesConsole = true,
            },
            listener.Path,
            log);
        using var session = new SerialSession(board.ConsoleDevice, () => SerialLink.Open(board.ConsoleDevice), _lines.Add);
        session.Open();
        board.PowerOn();

        // As raw text.
        ReadUntil(pump, session, () => Said("alive xx"));
        var ping = session.Ping(s_patience);
        Assert.Equal(new PingReply(IsBooter: false, HasEnded: false, DoesChecksums: false, 1024), ping);

        // In messages: the same lines, whole again.
        _lines.Clear();
        ReadUntil(pump, session, () => _lines.Count(static line => line.Text == "alive " + new string('x', 100)) >= 2);
        Assert.Equal(profile.Board.Target, session.ReadTargetInfo(s_patience)?.Target);

        _lines.Clear();
        session.Reboot(RebootOptions.Normal);
        ReadUntil(pump, session, () => Said("NanoNet virtual board ") && Said("alive xx"));
        Assert.False(board.HasExited);
        Assert.Empty(log.Lines);
        Assert.Equal(0, session.DamagedCount);
    }

    private bool Said(string start) => _lines.Any(line => line.Text.StartsWith(start, StringComparison.Ordinal));

    private void ReadUntil(Pump pump, SerialSession session, Func<bool> condition)
    {
        var end = pump.Clock.Now + s_patience;

        while (!condition())
        {
            Assert.True(pump.Clock.Now < end, string.Join(" | ", _lines.TakeLast(20).Select(static line => line.Text)));
            session.Read(s_slice, reconnect: false);

            // The cable is plugged in there.
            pump.RunUntil(static () => false, TimeSpan.FromMilliseconds(1));
        }
    }
}
