extern alias board;

using System;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Addresses and end points, as nanoFramework's code reads and compares them.</summary>
public class AddressTests
{
    [Theory]
    [InlineData("1.2.3.4", "1.2.3.4")]
    [InlineData("1.2.3", "1.2.0.3")]
    [InlineData("127.1", "127.0.0.1")]
    [InlineData("16909060", "1.2.3.4")]
    [InlineData("010.0x10.8.9 trailing", "8.16.8.9")]
    [InlineData("08.1.1.1", "ArgumentException")]
    [InlineData("1.2.3.256", "ArgumentException")]
    [InlineData("1.2.3.4.5", "ArgumentException")]
    [InlineData("1.2.3.", "ArgumentException")]
    [InlineData(" 1.2.3.4", "ArgumentException")]
    [InlineData("", "ArgumentException")]
    [InlineData("nobody", "ArgumentException")]
    [InlineData("::1", "NotImplementedException")]
    [InlineData(null, "NullReferenceException")]
    public void Address_is_read_as_lwIP_reads_it(string? text, string expected)
    {
        string outcome;

        try
        {
            outcome = board::System.Net.IPAddress.Parse(text!).ToString();
        }
        catch (Exception exception)
        {
            outcome = exception.GetType().Name;
        }

        Assert.Equal(expected, outcome);
    }

    [Fact]
    public async Task Addresses_and_end_points_compare_and_serialize()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var a = IPAddress.Parse("192.0.2.7"); var e = new IPEndPoint(a, 513);
            Say(a.Equals(new IPAddress(new byte[] { 192, 0, 2, 7 }))); Say(a == new IPAddress(0x070200C0L)); Say(a.GetHashCode() == 0x070200C0); Say(e); Say(e.Equals(new IPEndPoint(a, 513)));
            var sa = e.Serialize(); Say(sa.Family == AddressFamily.InterNetwork); Say(sa.Size); Say(sa[2] + " " + sa[3] + " " + sa[4] + " " + sa[7]); Say(e.Create(sa));
            Say(Error(() => new IPAddress(-1L))); Say(Error(() => new IPAddress(new byte[5]))); Say(Error(() => new IPAddress((byte[])null))); Say(new IPEndPoint(a, 70000).Port);
            var six = a.MapToIPv6(); Say(six.IsIPv4MappedToIPv6); Say(six.MapToIPv4()); Say(Error(() => six.ToString())); Say(Error(() => { var s = a.ScopeId; }));
            Say(Error(() => { var s = new SocketAddress(AddressFamily.InterNetwork, 1); })); Say(IPAddress.GetDefaultLocalAddress()); Say(IPAddress.None == IPAddress.Broadcast);
            """));
        Assert.Equal(
            [
                "True", "True", "True", "192.0.2.7:513", "True", "True", "16", "2 1 192 7", "192.0.2.7:513",
                "ArgumentOutOfRangeException", "ArgumentException", "ArgumentNullException", "70000",
                "True", "192.0.2.7", "NotImplementedException", "SocketException 10045", "IndexOutOfRangeException", "192.0.2.10", "True",
            ],
            rig.WaitForLines(20));
    }
}
