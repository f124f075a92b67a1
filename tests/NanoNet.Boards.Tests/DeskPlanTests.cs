using System;
using System.IO;
using System.Linq;
using Xunit;

namespace NanoNet.Boards.Tests;

/// <summary>What a desk says of its boards, and what it may not say.</summary>
public sealed class DeskPlanTests
{
    [Fact]
    public void Board_of_a_desk_has_what_was_written_of_it_and_nothing_else()
    {
        var desk = DeskPlan.Parse("/home/me/desk.yaml", """
            version: 1
            boards:
              greenhouse:
                profile: esp32-olimex
                serial: { port: "10C4:EA60:0001", baud: 115200 }
                network: { interface: enp3s0, address: 192.168.1.50/24 }
              own:
                profile: boards/own.yaml
                flash: { device: 066DFF }
            """);

        Assert.Equal(["greenhouse", "own"], desk.Boards.Select(static board => board.Name));
        var greenhouse = desk.Get("greenhouse")!;
        Assert.Equal("esp32-olimex", greenhouse.Profile);
        Assert.Equal(new DeskSerial("10C4:EA60:0001", 115200), greenhouse.Serial);
        Assert.Equal(new DeskNetwork("enp3s0", "192.168.1.50/24", null, null), greenhouse.Network);
        Assert.Equal(3, greenhouse.Position.Line);
        var own = desk.Get("own")!;
        Assert.Equal("/home/me/boards/own.yaml", own.Profile);
        Assert.Equal(new DeskFlash { Device = "066DFF" }, own.Flash);
        Assert.Null(own.Serial ?? (object?)own.Network);
        Assert.Null(desk.Get("Greenhouse"));
    }

    [Theory]
    [InlineData("version: 1\nbords: {}", "desk.yaml:2:1: unknown key 'bords'; did you mean 'boards'?")]
    [InlineData("version: 1\nboards:\n  a:\n    profle: x", "desk.yaml:4:5: unknown key 'boards.a.profle'; did you mean 'profile'?")]
    [InlineData("version: 1\nboards:\n  a:\n    target: X\n    network: { interfaces: eth0 }", "desk.yaml:5:16: unknown key 'boards.a.network.interfaces'; did you mean 'interface'?")]
    [InlineData("version: 1\nboards:\n  a:\n    notes: x", "desk.yaml:3:3: 'boards.a' says neither by 'profile' nor by 'target' what it is")]
    [InlineData("version: 1\nboards:\n  a b:\n    target: X", "desk.yaml:3:3: 'boards.a b' is no name: it must be letters, digits, ")]
    [InlineData("version: 2\nboards: {}", "desk.yaml:1:10: 'version' is '2', but must be 1")]
    [InlineData("version: 1\nboards:\n  a:\n    target: X\n    network: { interface: eth0, address: 192.168.1.500 }", "must be an IPv4 address with its prefix length, such as 192.168.1.50/24")]
    [InlineData("version: 1\nboards:\n  a:\n    target: X\n    serial: { port: 12345678 }", "'boards.a.serial.port' is 12345678, which is no text to YAML: put it in quotes")]
    [InlineData("version: 1\nboards:\n  a: { target: X, serial: { port: S } }\n  b: { target: X, serial: { port: S } }", "desk.yaml:4:35: 'S' is the serial port of a too, in line 3")]
    [InlineData("boards", "desk.yaml:1:1: a desk is a mapping with the keys version, boards")]
    public void Slip_of_the_pen_is_named_with_its_place(string text, string complaint)
    {
        var error = Assert.Throws<ProfileException>(() => DeskPlan.Parse("desk.yaml", text));

        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Desk_is_found_in_the_folder_or_in_the_nearest_above_it()
    {
        var root = Directory.CreateTempSubdirectory("nanonet-desk-");

        try
        {
            var below = root.CreateSubdirectory("a/b").FullName;
            File.WriteAllText(Path.Combine(root.FullName, DeskPlan.FileName), "");
            Assert.Equal(Path.Combine(root.FullName, DeskPlan.FileName), DeskPlan.Find(below));
            File.WriteAllText(Path.Combine(root.FullName, "a", DeskPlan.FileName), "");
            Assert.Equal(Path.Combine(root.FullName, "a", DeskPlan.FileName), DeskPlan.Find(below));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
