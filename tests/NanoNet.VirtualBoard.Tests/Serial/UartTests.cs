using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

public class UartTests
{
    private static readonly byte[] s_everyOctet = [.. Enumerable.Range(0, 256).Select(static value => (byte)value)];

    [Fact]
    public void Terminal_is_raw_in_both_directions()
    {
        var terminal = PseudoTerminal.Open();
        using var board = new FileStream(new SafeFileHandle(terminal.Master, ownsHandle: true), FileAccess.ReadWrite, 0);
        using var reader = OpenDevice(terminal);

        board.Write(s_everyOctet);
        Assert.Equal(s_everyOctet, Read(reader, 256));

        reader.Write(s_everyOctet);
        Assert.Equal(s_everyOctet, Read(board, 256));
    }

    [Fact]
    public void Write_with_no_reader_does_not_wait_and_keeps_the_latest()
    {
        const int LineLength = 64;
        const int Lines = 4 * Uart.QueueCapacity / LineLength;
        var terminal = PseudoTerminal.Open();
        var uart = new Uart(terminal.Master, wake: -1);

        for (var line = 0; line < Lines; line++)
        {
            uart.Write(Line(line, LineLength));
            uart.Pump();
        }

        using var reader = OpenDevice(terminal);
        var text = new StringBuilder();
        var last = Encoding.ASCII.GetString(Line(Lines - 1, LineLength));

        while (!text.ToString(Math.Max(0, text.Length - LineLength), Math.Min(text.Length, LineLength)).Contains(last, StringComparison.Ordinal))
        {
            uart.Pump();
            text.Append(Encoding.ASCII.GetString(Read(reader, 1)));
        }
    }

    [Fact]
    public void Write_with_a_reader_that_keeps_up_loses_nothing()
    {
        const int LineLength = 3000;
        const int Lines = 2 * Uart.QueueCapacity / LineLength;
        var terminal = PseudoTerminal.Open();
        var uart = new Uart(terminal.Master, wake: -1);
        using var reader = OpenDevice(terminal);
        var received = new List<byte>();

        for (var line = 0; line < Lines; line++)
        {
            uart.Write(Line(line, LineLength));

            while (uart.Pump() || received.Count < (line + 1) * LineLength)
            {
                received.AddRange(Read(reader, 1));
            }
        }

        Assert.Equal(Enumerable.Range(0, Lines).SelectMany(line => Line(line, LineLength)), received);
    }

    [Fact]
    public void Pump_throws_away_what_is_sent_to_the_board()
    {
        var terminal = PseudoTerminal.Open();
        var uart = new Uart(terminal.Master, wake: -1);
        using var writer = OpenDevice(terminal);

        for (var round = 0; round < 100; round++)
        {
            writer.Write(new byte[4000]);
            uart.Pump();
        }
    }

    private static byte[] Line(int number, int length) => Encoding.ASCII.GetBytes($"{number}".PadLeft(length - 2, '.') + "\r\n");

    private static FileStream OpenDevice(PseudoTerminal terminal) =>
        new(terminal.Device, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);

    // At least that many octets.
    private static byte[] Read(FileStream stream, int least)
    {
        var buffer = new byte[65536];
        var count = 0;

        while (count < least)
        {
            count += stream.Read(buffer, count, buffer.Length - count);
        }

        return buffer[..count];
    }
}
