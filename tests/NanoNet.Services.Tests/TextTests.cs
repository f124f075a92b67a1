using NanoNet.Services.Text;
using Xunit;

namespace NanoNet.Services.Tests;

public class TextTests
{
    [Fact]
    public void HexText_address_is_pairs_in_lower_case()
    {
        Assert.Equal("00:80:e1:01:35:d1", HexText.Address([0x00, 0x80, 0xE1, 0x01, 0x35, 0xD1]));
    }

    [Fact]
    public void OctetWriter_grows_and_keeps_what_it_had()
    {
        var writer = new OctetWriter(1);
        writer.Text("ab");
        var field = writer.Field(3);
        writer.JsonString("c\"\\\n");

        Assert.Equal(2, field);
        Assert.Equal("ab   \"c\\\"\\\\ \"", Octets.Text(writer.ToArray(), writer.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NANONET WHO\r\n")]
    [InlineData("\0\u007f\u0080\u07ff\u0800\uffff")]
    [InlineData("Gewächshaus, 5 €")]
    public void Octets_of_a_text_are_its_UTF_8(string text) => Assert.Equal(System.Text.Encoding.UTF8.GetBytes(text), OctetWriter.Of(text));
}
