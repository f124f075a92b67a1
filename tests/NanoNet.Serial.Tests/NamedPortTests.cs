using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NanoNet.Serial.Tests;

public sealed class NamedPortTests
{
    private static readonly SerialPortInfo s_board = new("/dev/ttyACM0", 0x0483, 0x5740, "30A", "1-2", "PalThree");
    private static readonly SerialPortInfo s_boardAgain = s_board with { Device = "/dev/ttyACM1" };
    private static readonly SerialPortInfo s_boardElsewhere = s_board with { Device = "/dev/ttyACM3", Location = "1-7" };
    private static readonly SerialPortInfo s_boardInLoader = new("/dev/ttyACM0", 0x0483, 0xDF11, "X", "1-2", "loader");
    private static readonly SerialPortInfo s_other = new("/dev/ttyACM0", 0x0483, 0x5740, "77B", "1-3", "PalThree");
    private static readonly SerialPortInfo s_cheap = new("/dev/ttyUSB0", 0x1A86, 0x7523, null, "1-4");
    private static readonly SerialPortInfo s_cheapTwin = new("/dev/ttyUSB1", 0x1A86, 0x7523, null, "1-5");
    private static readonly SerialPortInfo s_firstOfTwo = new("/dev/ttyUSB0", 0x0403, 0x6010, "FT1", "1-6");
    private static readonly SerialPortInfo s_secondOfTwo = new("/dev/ttyUSB1", 0x0403, 0x6010, "FT1", "1-6");

    private IReadOnlyList<SerialPortInfo> _ports = [];

    [Theory]
    [InlineData("/dev/ttyACM0")]
    [InlineData("0483:5740")]
    [InlineData("0483:5740:30A")]
    [InlineData("30A")]
    [InlineData("1-2")]
    [InlineData("auto")]
    public void Board_that_is_back_as_another_device_is_found_there(string name) => Assert.Equal("/dev/ttyACM0 /dev/ttyACM1", Looks(name, [s_board], [s_boardAgain]));

    [Theory]
    [InlineData("/dev/ttyACM0")]
    [InlineData("30A")]
    [InlineData("auto")]
    public void Board_that_is_plugged_in_elsewhere_is_found_by_its_number(string name) => Assert.Equal("/dev/ttyACM0 /dev/ttyACM3", Looks(name, [s_board], [s_boardElsewhere]));

    [Theory]
    [InlineData("/dev/ttyACM0")]
    [InlineData("0483:5740")]
    [InlineData("auto")]
    public void Board_is_not_taken_for_another_that_has_its_device_now(string name)
    {
        Assert.Equal("/dev/ttyACM0 -", Looks(name, [s_board], [s_other]));
        Assert.Equal("/dev/ttyACM0 - /dev/ttyACM1", Looks(name, [s_board], [s_other], [s_other, s_boardAgain]));
    }

    [Fact]
    public void Device_that_is_another_boards_now_is_said() =>
        Assert.Equal("/dev/ttyACM0 is another board's now: /dev/ttyACM0  0483:5740:77B  at 1-3  PalThree", Trouble("/dev/ttyACM0", [s_board], [s_other]));

    [Fact]
    public void Board_in_its_loader_is_known_by_its_place() => Assert.Equal("/dev/ttyACM0 /dev/ttyACM0", Looks("/dev/ttyACM0", [s_board], [s_boardInLoader]));

    [Fact]
    public void Adapter_without_a_number_is_known_by_its_place_and_its_twin_is_not_taken()
    {
        Assert.Equal("/dev/ttyUSB0 -", Looks("1-4", [s_cheap, s_cheapTwin], [s_cheapTwin]));
        Assert.Equal("/dev/ttyUSB0 /dev/ttyUSB2", Looks("/dev/ttyUSB0", [s_cheap, s_cheapTwin], [s_cheapTwin, s_cheap with { Device = "/dev/ttyUSB2" }]));
    }

    [Fact]
    public void Of_an_adapter_with_two_ports_the_name_tells_which() =>
        Assert.Equal("/dev/ttyUSB1 /dev/ttyUSB1 /dev/ttyUSB1", Looks("/dev/ttyUSB1", [s_firstOfTwo, s_secondOfTwo], [s_firstOfTwo], [s_firstOfTwo, s_secondOfTwo]));

    [Fact]
    public void Path_of_which_nothing_is_known_is_taken_as_it_is() => Assert.Equal("/dev/pts/7 /dev/pts/7", Looks("/dev/pts/7", [s_board], []));

    [Fact]
    public void Port_that_is_not_found_counts_as_gone()
    {
        var e = Assert.Throws<SerialLinkException>(() => new NamedPort("1234:5678", () => []).FindToOpen());

        Assert.Equal((SerialFault.Gone, "no serial port is '1234:5678'; there is none at all"), (e.Fault, e.Message));
    }

    // What each look finds; - for nothing.
    private string Looks(string name, params SerialPortInfo[][] looks)
    {
        var port = new NamedPort(name, () => _ports);

        return string.Join(' ', looks.Select(ports =>
        {
            _ports = ports;

            try
            {
                return port.Find();
            }
            catch (PortChoiceException)
            {
                return "-";
            }
        }));
    }

    private string Trouble(string name, SerialPortInfo[] first, SerialPortInfo[] then)
    {
        _ports = first;
        var port = new NamedPort(name, () => _ports);
        port.Find();
        _ports = then;
        return Assert.Throws<PortChoiceException>(port.Find).Message;
    }
}
