using NanoNet.Services.Http;
using Xunit;

namespace NanoNet.Services.Tests;

public class FixedResponseTests
{
    private readonly HttpResponse _response = new();

    [Fact]
    public void Get_length_counts_octets_and_not_characters()
    {
        new FixedResponse("text/plain; charset=utf-8", "\u00e9\u20ac").Set(_response);

        Assert.Equal(200, _response.Status);
        Assert.Equal(5, _response.Length);
        Assert.Contains("\r\nContent-Length: 5\r\n", Octets.Text(_response.Head, _response.Head.Length));
    }

    [Theory]
    [InlineData(RequestError.LineEnd, 400)]
    [InlineData(RequestError.RequestLine, 400)]
    [InlineData(RequestError.Target, 400)]
    [InlineData(RequestError.Version, 505)]
    [InlineData(RequestError.Field, 400)]
    [InlineData(RequestError.Host, 400)]
    [InlineData(RequestError.Framing, 400)]
    [InlineData(RequestError.Coding, 501)]
    [InlineData(RequestError.TargetLength, 414)]
    [InlineData(RequestError.HeadLength, 431)]
    [InlineData(RequestError.Method, 501)]
    [InlineData(RequestError.Expectation, 417)]
    [InlineData(RequestError.BodyLength, 413)]
    [InlineData(RequestError.LengthRequired, 411)]
    [InlineData(RequestError.Chunk, 400)]
    public void Refusals_error_has_its_status(RequestError error, int status)
    {
        new Refusals().For(error).Set(_response);

        Assert.Equal(status, _response.Status);
        Assert.StartsWith("HTTP/1.1 " + status + " ", Octets.Text(_response.Head, _response.Head.Length));
    }
}
