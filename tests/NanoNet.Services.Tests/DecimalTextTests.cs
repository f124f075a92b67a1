using NanoNet.Services.Text;
using Xunit;

namespace NanoNet.Services.Tests;

public class DecimalTextTests
{
    [Theory]
    [InlineData(0, "    0")]
    [InlineData(7, "    7")]
    [InlineData(10, "   10")]
    [InlineData(99999, "99999")]
    [InlineData(123456, "23456")]
    [InlineData(-1, "    0")]
    public void PutRight_number_ends_at_the_right(long value, string expected)
    {
        var buffer = Octets.Of("<     >");

        DecimalText.PutRight(buffer, 1, 5, value);

        Assert.Equal("<" + expected + ">", Octets.Text(buffer, buffer.Length));
    }

    [Fact]
    public void PutRight_shorter_number_wipes_the_longer_one()
    {
        var buffer = Octets.Of("<     >");

        DecimalText.PutRight(buffer, 1, 5, 12345);
        DecimalText.PutRight(buffer, 1, 5, 6);

        Assert.Equal("<    6>", Octets.Text(buffer, buffer.Length));
    }

    [Fact]
    public void PutRight_largest_number_fits_its_digits()
    {
        var buffer = new byte[DecimalText.MaxDigits];

        DecimalText.PutRight(buffer, 0, buffer.Length, long.MaxValue);

        Assert.Equal("9223372036854775807", Octets.Text(buffer, buffer.Length));
    }
}
