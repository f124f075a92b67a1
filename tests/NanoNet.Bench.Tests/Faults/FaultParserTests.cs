using System.Linq;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class FaultParserTests
{
    [Theory]
    [InlineData("--drop", "1%")]
    [InlineData("--drop", "0.25%")]
    [InlineData("--drop", "1%/5")]
    [InlineData("--drop", "syn-ack:1")]
    [InlineData("--drop", "to-board:2%")]
    [InlineData("--drop", "from-board:data:3-5")]
    [InlineData("--drop", "dhcp-offer")]
    [InlineData("--drop", "data:3-")]
    [InlineData("--drop", "data:10%/4")]
    [InlineData("--duplicate", "1%")]
    [InlineData("--reorder", "data:5%")]
    [InlineData("--corrupt", "from-board:1%")]
    [InlineData("--truncate", "data:3")]
    [InlineData("--delay", "40ms")]
    [InlineData("--delay", "to-board:40ms±10ms")]
    [InlineData("--delay", "2h")]
    [InlineData("--rate", "1Mbit/s")]
    [InlineData("--rate", "from-board:64kbit/s,16000B")]
    [InlineData("--mtu", "576")]
    [InlineData("--mtu", "to-board:68")]
    [InlineData("--link-cut", "2s@5s")]
    [InlineData("--address-clash", "2s@5s")]
    [InlineData("--address-clash", "1500ms")]
    public void Value_means_what_it_says(string option, string value)
    {
        Assert.Null(FaultOption.ReadAll([(option, value)], out var plan));
        Assert.Equal([option, value], plan.Words);
    }

    [Theory]
    [InlineData("--delay", "40ms+-10ms", "40ms±10ms")]
    [InlineData("--delay", "1500us", "1500us")]
    [InlineData("--delay", "0.5s", "500ms")]
    [InlineData("--delay", "2m", "2min")]
    [InlineData("--drop", "data:2-2", "data:2")]
    [InlineData("--drop", "frame:1-", "frame")]
    [InlineData("--rate", "1000kbit/s", "1Mbit/s")]
    [InlineData("--rate", "1Mbit/s,16kB", "1Mbit/s,16000B")]
    public void Other_spellings_mean_the_same(string option, string value, string same)
    {
        Assert.Null(FaultOption.ReadAll([(option, value)], out var plan));
        Assert.Equal([option, same], plan.Words);
    }

    [Theory]
    [InlineData("--drop", "", "'' is no kind of frame")]
    [InlineData("--drop", "1", "'1' is no kind of frame; write a share such as 1%")]
    [InlineData("--drop", "101%", "from 0 to 100")]
    [InlineData("--drop", "-1%", "from 0 to 100")]
    [InlineData("--drop", "1%/0", "how many frames in a row")]
    [InlineData("--drop", "syn-akc:1", "or one of frame, arp")]
    [InlineData("--drop", "data:0", "write 1 for the first")]
    [InlineData("--drop", "data:5-2", "write 2-5")]
    [InlineData("--drop", "data:x", "write 1 for the first")]
    [InlineData("--drop", "to-baord:1%", "'to-baord' is no kind of frame")]
    [InlineData("--delay", "40", "write 40ms")]
    [InlineData("--delay", "10ms±40ms", "write at most ±10ms")]
    [InlineData("--delay", "10ms±x", "'x' is no time")]
    [InlineData("--rate", "1M", "write 64kbit/s")]
    [InlineData("--rate", "0bit/s", "write 64kbit/s")]
    [InlineData("--rate", "1Mbit/s,x", "length of a queue")]
    [InlineData("--mtu", "67", "68 or more")]
    [InlineData("--mtu", "x", "68 or more")]
    [InlineData("--link-cut", "5s", "write 2s@5s")]
    [InlineData("--link-cut", "0s@5s", "write 2s@5s")]
    [InlineData("--address-clash", "soon", "or 5s for all that follows")]
    public void Wrong_value_is_refused_with_the_option_and_what_to_write(string option, string value, string advice)
    {
        var complaint = FaultOption.ReadAll([(option, value)], out _);

        Assert.NotNull(complaint);
        Assert.StartsWith(option + ": ", complaint);
        Assert.Contains(advice, complaint);
    }

    [Fact]
    public void Every_example_is_right()
    {
        Assert.All(FaultOption.All, static option => Assert.Null(FaultOption.ReadAll([(option.Name, option.Example)], out _)));
    }

    [Fact]
    public void Options_are_kept_in_their_order()
    {
        Assert.Null(FaultOption.ReadAll([("--drop", "1%"), ("--delay", "1ms"), ("--drop", "2%"), ("--link-cut", "1s@1s")], out var plan));

        Assert.Equal(["1%", "1ms", "2%"], plan.Faults.Select(static fault => fault.ToString()));
        Assert.False(plan.IsEmpty);
        Assert.True(FaultPlan.None.IsEmpty);
    }
}
