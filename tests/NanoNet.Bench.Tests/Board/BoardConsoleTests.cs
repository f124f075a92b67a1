using System;
using System.IO;
using System.Linq;
using System.Text;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class BoardConsoleTests
{
    private const string Boot = """
        NanoNet virtual board st-stm32f769i-discovery, lwIP 2.1.3
        Assembly NanoNet.Stm32 0.1.0.0 sha256:aabb
        Assembly NanoNet.Services 0.1.0.0 sha256:ccdd
        NanoNet NanoNet.Stm32 0.1.0 build 0123456789ab on ST_STM32F769I_DISCOVERY
        Network 192.0.2.10 mask 255.255.255.0 gateway 192.0.2.1 mac 00:80:e1:01:35:d1 dhcp
        Services tcp-echo:7,udp-echo:7,http:80 sockets 4/4 clients 1
        Ready

        """;

    [Fact]
    public void Boot_lines_are_understood_wherever_the_octets_are_cut()
    {
        var octets = Encoding.UTF8.GetBytes(Boot.ReplaceLineEndings("\r\n"));

        for (var cut = 0; cut <= octets.Length; cut++)
        {
            using var log = new ConsoleLog(new JumpingClock(), null);
            var console = new BoardConsole(log);
            log.Append(octets.AsSpan(0, cut));
            log.Append(octets.AsSpan(cut));

            Assert.True(console.IsReady);
            Assert.Equal("NanoNet virtual board st-stm32f769i-discovery, lwIP 2.1.3", console.BootLine);
            Assert.Equal([new("NanoNet.Stm32", "0.1.0.0", "aabb"), new("NanoNet.Services", "0.1.0.0", "ccdd")], console.Assemblies);
            var banner = console.Banner!;
            Assert.Equal(("NanoNet.Stm32", "0.1.0", "0123456789ab", "ST_STM32F769I_DISCOVERY"), (banner.Firmware, banner.Version, banner.BuildId, banner.Board));
            Assert.Equal((new IPv4Address(192, 0, 2, 10), new MacAddress(0x0080E10135D1), true), (banner.Address, banner.Mac, banner.IsDhcp));
            Assert.Equal((4, 4, 1, (ushort?)80), (banner.SocketsNeeded, banner.SocketsMax, banner.Clients, banner.PortOf(FirmwareService.Http)));
            Assert.Null(banner.PortOf("telnet"));
        }
    }

    [Fact]
    public void Refusal_and_uncaught_exceptions_are_kept()
    {
        using var log = new ConsoleLog(new JumpingClock(), null);
        var console = new BoardConsole(log);
        log.Append("Refused: services need 5 sockets, board has 4\n    ++++ Exception System.Exception - 0x00000000 (4) ++++\n"u8);

        Assert.Equal("services need 5 sockets, board has 4", console.Refusal);
        Assert.Single(console.Exceptions);
    }

    [Theory]
    [InlineData("Assembly\n")]
    [InlineData("Network\n")]
    [InlineData("Services\n")]
    [InlineData("NanoNet a b build c on d\nNetwork\nServices\nServices x sockets\nServices a:x sockets x/y\nNetwork a mask b gateway c mac d\n")]
    [InlineData("\n \n\0\n")]
    public void Lines_that_are_cut_or_wrong_do_no_harm(string text)
    {
        using var log = new ConsoleLog(new JumpingClock(), null);
        var console = new BoardConsole(log);
        log.Append(Encoding.UTF8.GetBytes(text));

        Assert.False(console.IsReady);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public void Line_that_does_not_end_is_cut(int more, int lines)
    {
        using var log = new ConsoleLog(new JumpingClock(), null);
        log.Append(Encoding.UTF8.GetBytes(new string('x', ConsoleLog.MaxLineLength + more)));
        log.CutOff();

        Assert.Equal(lines, log.Lines.Count);
        Assert.Equal(ConsoleLog.MaxLineLength + more, log.Lines.Sum(static line => line.Text.Length));
    }

    [Fact]
    public void Each_start_that_says_who_it_is_is_counted()
    {
        using var log = new ConsoleLog(new JumpingClock(), null);
        var console = new BoardConsole(log);
        log.Append("NanoNet NanoNet.Stm32 0.1.0 build 0123456789ab on X\nReady\nNanoNet NanoNet.Stm32 0.1.0 bui\nNanoNet NanoNet.Stm32 0.1.0 build 0123456789ab on X\n"u8);

        Assert.Equal(2, console.Starts);
    }

    [Fact]
    public void Log_file_holds_each_line_as_soon_as_it_is_whole_and_the_last_one_at_the_end()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        try
        {
            using (var log = new ConsoleLog(new JumpingClock(), path))
            {
                log.Append("first\r\nsec"u8);
                Assert.Single(File.ReadAllLines(path));
            }

            Assert.Equal(["[    0.000000] first", "[    0.000000] sec"], File.ReadAllLines(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Characters_cut_between_two_reads_are_whole_in_the_line()
    {
        using var log = new ConsoleLog(new JumpingClock(), null);

        foreach (var octet in "grüße\n"u8)
        {
            log.Append([octet]);
        }

        Assert.Equal("grüße", log.Lines.Single().Text);
    }
}
