using System;
using System.Buffers.Binary;
using System.Threading.Tasks;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>The board's time of day: what sets it and what firmware reads.</summary>
public class TimeOfDayTests
{
    private const ushort NtpPort = 123;

    // 2020-01-02 03:04:05 since 1900.
    private const uint NtpSeconds = 3786923045;

    [Fact]
    public async Task Clock_that_firmware_sets_goes_on_from_there()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            Say(DateTime.UtcNow.Year > 2023); Say(Rtc.SetSystemTime(new DateTime(2001, 2, 3, 4, 5, 6))); Thread.Sleep(20);
            var t = DateTime.UtcNow; Say(t.Year); Say(t.Day); Say(t.Hour); Say(t.Second == 6 || t.Second == 7); Say(DateTime.Today.Month);
            """));
        Assert.Equal(["True", "True", "2001", "3", "4", "True", "2"], rig.WaitForLines(7));
    }

    [Fact]
    public async Task Time_server_is_asked_and_believed()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            Say(Sntp.Server1); Say(Sntp.IsStarted); Sntp.Server1 = "192.0.2.1"; Sntp.Start(); Say(Sntp.IsStarted);
            while (DateTime.UtcNow.Year != 2020) Thread.Sleep(50);
            var t = DateTime.UtcNow; Say(t.Month); Say(t.Day); Say(t.Hour); Sntp.Stop(); Say(Sntp.IsStarted);
            """));
        byte[]? asked = null;
        var tester = rig.Bench.Tester;

        tester.ListenUdp(NtpPort, (_, source, port, data, _) =>
        {
            asked = data.ToArray();
            var answer = new byte[48];
            answer[0] = 0x24;
            answer[1] = 1;
            BinaryPrimitives.WriteUInt32BigEndian(answer.AsSpan(40), NtpSeconds);
            tester.SendUdp(source, new UdpHeader { SourcePort = NtpPort, DestinationPort = port }, answer);
        });

        Assert.Equal(["0.pool.ntp.org", "False", "True", "1", "2", "3", "False"], rig.WaitForLines(7));
        Assert.Equal(48, asked!.Length);
        Assert.Equal(0x23, asked[0]);
    }
}
