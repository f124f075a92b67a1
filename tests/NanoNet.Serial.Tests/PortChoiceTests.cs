using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Serial.Tests;

public sealed class PortChoiceTests
{
    private static readonly SerialPortInfo[] s_ports =
    [
        new("/dev/ttyS0"),
        new("/dev/ttyUSB0", 0x10C4, 0xEA60, "0001", "1-2", "CP2102"),
        new("/dev/ttyUSB1", 0x10C4, 0xEA60, "0002", "1-3.1", "CP2102"),
        new("/dev/ttyACM0", 0x0483, 0x374B, "066BFF", "1-4", "STM32 STLink"),
    ];

    [Theory]
    [InlineData("/dev/ttyUSB1", "/dev/ttyUSB1")]
    [InlineData("0483:374B", "/dev/ttyACM0")]
    [InlineData("0483:374b", "/dev/ttyACM0")]
    [InlineData("10C4:EA60:0002", "/dev/ttyUSB1")]
    [InlineData("066BFF", "/dev/ttyACM0")]
    [InlineData("1-3.1", "/dev/ttyUSB1")]
    [InlineData("/dev/pts/7", "/dev/pts/7")]
    [InlineData("COM7", "COM7")]
    public void Choice_finds_the_one_that_is_meant(string text, string device) => Assert.Equal(device, new PortChoice(text).Choose(s_ports).Device);

    [Theory]
    [InlineData("10C4:EA60")]
    [InlineData("auto")]
    public void Ambiguous_choice_stops_and_lists_what_it_may_be(string text)
    {
        var e = Assert.Throws<PortChoiceException>(() => new PortChoice(text).Choose(s_ports));

        Assert.Contains("more than one serial port", e.Message, StringComparison.Ordinal);
        Assert.Contains("/dev/ttyUSB0  10C4:EA60:0001  at 1-2  CP2102", e.Message, StringComparison.Ordinal);
        Assert.Contains("/dev/ttyUSB1", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ttyS0", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Auto_takes_the_only_usb_port() => Assert.Equal("/dev/ttyACM0", new PortChoice("auto").Choose([s_ports[0], s_ports[3]]).Device);

    [Fact]
    public void Choice_that_fits_nothing_lists_what_there_is()
    {
        var e = Assert.Throws<PortChoiceException>(() => new PortChoice("1234:5678").Choose(s_ports));

        Assert.Contains("no serial port is '1234:5678'", e.Message, StringComparison.Ordinal);
        Assert.Contains("/dev/ttyACM0", e.Message, StringComparison.Ordinal);
        Assert.Equal("no USB serial port is plugged in; there is none at all", Assert.Throws<PortChoiceException>(() => new PortChoice("auto").Choose([])).Message);
    }

    [Fact]
    public void Ports_of_Linux_are_read_from_sysfs()
    {
        var root = Directory.CreateTempSubdirectory("nanonet-sysfs-");

        try
        {
            var usb = root.CreateSubdirectory("devices/usb1/1-2");
            File.WriteAllText(Path.Combine(usb.FullName, "idVendor"), "10c4\n");
            File.WriteAllText(Path.Combine(usb.FullName, "idProduct"), "ea60\n");
            File.WriteAllText(Path.Combine(usb.FullName, "serial"), "0001\n");
            File.WriteAllText(Path.Combine(usb.FullName, "product"), "CP2102 USB to UART\n");
            var port = usb.CreateSubdirectory("1-2:1.0/ttyUSB0");
            var tty = root.CreateSubdirectory("class/tty");
            Directory.CreateSymbolicLink(Path.Combine(tty.CreateSubdirectory("ttyUSB0").FullName, "device"), port.FullName);
            tty.CreateSubdirectory("tty1");
            tty.CreateSubdirectory("ttyS1/device");
            File.WriteAllText(Path.Combine(tty.FullName, "ttyS1/type"), "0\n");

            var ports = LinuxPorts.List(tty.FullName, "/dev").ToList();

            Assert.Equal([new SerialPortInfo("/dev/ttyUSB0", 0x10C4, 0xEA60, "0001", "1-2", "CP2102 USB to UART")], ports);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Port_that_is_unplugged_while_it_is_looked_at_is_none()
    {
        var root = Directory.CreateTempSubdirectory("nanonet-sysfs-");

        try
        {
            var tty = root.CreateSubdirectory("class/tty");
            var device = Path.Combine(tty.CreateSubdirectory("ttyACM0").FullName, "device");
            Directory.CreateSymbolicLink(device, root.CreateSubdirectory("devices/usb1/1-2/1-2:1.0").FullName);

            // Who reads a pipe waits until somebody has written it.
            var type = Path.Combine(tty.FullName, "ttyACM0", "type");
            using var maker = Process.Start("mkfifo", [type]);
            await maker.WaitForExitAsync(TestContext.Current.CancellationToken);
            var looking = Task.Run(() => LinuxPorts.List(tty.FullName, "/dev").ToList(), TestContext.Current.CancellationToken);

            using (var pipe = new FileStream(type, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            {
                File.Delete(device);
                pipe.Write("4\n"u8);
            }

            Assert.Empty(await looking);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
