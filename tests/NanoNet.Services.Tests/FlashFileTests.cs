using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using NanoNet.Services.Http;
using Xunit;

namespace NanoNet.Services.Tests;

public class FlashFileTests
{
    private const string Plain = "0123456789";
    private const string Packed = "packed";

    private readonly ScriptedConnection _connection = new((http, _) =>
    {
        http.Routes.Add("/file", new FlashFile("text/plain", Octets.Of(Plain), Octets.Of(Packed)));
        http.Routes.Add("/plain", new FlashFile("text/plain", Octets.Of(Plain), null));
        http.Routes.Add("/large", new FlashFile("text/plain", Octets.Of(new string('x', 100_000)), null));
    });

    [Theory]
    [InlineData("/file", "", Plain)]
    [InlineData("/file", "Accept-Encoding: deflate, GZIP , br\r\n", Packed)]
    [InlineData("/file", "Accept-Encoding: gzip;q=0\r\n", Plain)]
    [InlineData("/file", "Accept-Encoding: gzip\r\nRange: bytes=0-\r\n", Plain)]
    [InlineData("/plain", "Accept-Encoding: gzip\r\n", Plain)]
    public void Get_variant_is_the_one_that_the_client_can_read(string path, string fields, string body)
    {
        var answer = Get(path, fields);

        Assert.EndsWith("\r\n\r\n" + body, answer);
        Assert.Equal(body == Packed, answer.Contains("\r\nContent-Encoding: gzip\r\n", StringComparison.Ordinal));
        Assert.Equal(path == "/file", answer.Contains("\r\nVary: Accept-Encoding\r\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("W/{0}", true)]
    [InlineData("\"a\", W/\"b\" ,{0}", true)]
    [InlineData("*", true)]
    [InlineData("\"00000000\"", false)]
    [InlineData("", false)]
    [InlineData("w/{0}", false)]
    public void Get_unchanged_file_is_304_without_a_body(string condition, bool isUnchanged)
    {
        var tag = Field(Get("/file", ""), "ETag");
        var answer = Get("/file", "If-None-Match: " + string.Format(System.Globalization.CultureInfo.InvariantCulture, condition, tag) + "\r\n");

        Assert.StartsWith(isUnchanged ? "HTTP/1.1 304 " : "HTTP/1.1 200 ", answer);
        Assert.EndsWith(isUnchanged ? "\r\n\r\n" : "\r\n\r\n" + Plain, answer);
        Assert.Equal(tag, Field(answer, "ETag"));
        Assert.False(_connection.Slot.IsClosing);
    }

    [Fact]
    public void Get_variants_have_tags_of_their_own()
    {
        var plain = Field(Get("/file", ""), "ETag");
        var packed = Field(Get("/file", "Accept-Encoding: gzip\r\n"), "ETag");

        Assert.NotEqual(plain, packed);
        Assert.StartsWith("HTTP/1.1 200 ", Get("/file", "Accept-Encoding: gzip\r\nIf-None-Match: " + plain + "\r\n"));
        Assert.StartsWith("HTTP/1.1 304 ", Get("/file", "Accept-Encoding: gzip\r\nIf-None-Match: " + packed + "\r\n"));
    }

    [Theory]
    [InlineData("bytes=0-0", "0-0", "0")]
    [InlineData("bytes=2-4", "2-4", "234")]
    [InlineData("Bytes=7-", "7-9", "789")]
    [InlineData("bytes=-3", "7-9", "789")]
    [InlineData("bytes=-99", "0-9", Plain)]
    [InlineData("bytes=5-99", "5-9", "56789")]
    [InlineData("bytes=9-99999999999999999999", "9-9", "9")]
    public void Get_range_is_206_and_nothing_else(string range, string part, string body)
    {
        var answer = Get("/file", "Range: " + range + "\r\n");

        Assert.StartsWith("HTTP/1.1 206 ", answer);
        Assert.Equal("bytes " + part + "/10", Field(answer, "Content-Range"));
        Assert.Equal(body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), Field(answer, "Content-Length"));
        Assert.EndsWith("\r\n\r\n" + body, answer);
    }

    [Theory]
    [InlineData("bytes=10-")]
    [InlineData("bytes=10-20")]
    [InlineData("bytes=-0")]
    public void Get_range_outside_of_the_file_is_416(string range)
    {
        var answer = Get("/file", "Range: " + range + "\r\n");

        Assert.StartsWith("HTTP/1.1 416 ", answer);
        Assert.Equal("bytes */10", Field(answer, "Content-Range"));
        Assert.EndsWith("\r\n\r\n", answer);
    }

    [Theory]
    [InlineData("Range: bytes=1-2,4-5\r\n")]
    [InlineData("Range: bytes=4-2\r\n")]
    [InlineData("Range: bytes=-\r\n")]
    [InlineData("Range: bytes=a-b\r\n")]
    [InlineData("Range: lines=1-2\r\n")]
    [InlineData("Range: bytes\r\n")]
    [InlineData("Range: bytes=1-2\r\nIf-Range: \"00000000\"\r\n")]
    [InlineData("Range: bytes=1-2\r\nIf-Range: Sun, 06 Nov 1994 08:49:37 GMT\r\n")]
    public void Get_range_that_is_to_be_ignored_is_200(string fields)
    {
        var answer = Get("/file", fields);

        Assert.StartsWith("HTTP/1.1 200 ", answer);
        Assert.EndsWith("\r\n\r\n" + Plain, answer);
    }

    [Fact]
    public void Get_range_of_the_version_that_the_client_has_is_206()
    {
        var tag = Field(Get("/file", ""), "ETag");

        Assert.StartsWith("HTTP/1.1 206 ", Get("/file", "Range: bytes=1-2\r\nIf-Range: " + tag + "\r\n"));
        Assert.StartsWith("HTTP/1.1 200 ", Get("/file", "Range: bytes=1-2\r\nIf-Range: W/" + tag + "\r\n"));
    }

    [Fact]
    public void Head_range_is_ignored() =>
        Assert.StartsWith("HTTP/1.1 200 ", _connection.Answer("HEAD /file HTTP/1.1\r\nHost: a\r\nRange: bytes=1-2\r\n\r\n"));

    [Fact]
    public void Get_large_file_goes_out_in_sends_that_never_wait()
    {
        _connection.Client.Sends.Clear();
        var answer = Get("/large", "");

        Assert.EndsWith("\r\n\r\n" + new string('x', 100_000), answer);
        Assert.All(_connection.Client.Sends.Zip(_connection.Client.Sends.Skip(1)), ends => Assert.InRange(ends.Second - ends.First, 1, ServerLimits.SafeSend));
    }

    [Fact]
    public void Front_page_and_its_compressed_twin_are_the_same()
    {
        using var unpacked = new GZipStream(new MemoryStream(FrontPageGzip.Octets), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);

        if (reader.ReadToEnd() != FrontPage.Html)
        {
            using var packed = new MemoryStream();

            using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                gzip.Write(Encoding.UTF8.GetBytes(FrontPage.Html));
            }

            Assert.Fail("FrontPage.Html changed. Its octets in FrontPageGzip.cs are now: " + string.Join(", ", packed.ToArray().Select(octet => $"0x{octet:X2}")));
        }
    }

    private static string Field(string answer, string name) => answer.Split("\r\n").Single(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];

    private string Get(string path, string fields) => _connection.Answer("GET " + path + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n");
}
