using NanoNet.Services.Http;
using Xunit;

namespace NanoNet.Services.Tests;

public class FixedResponseTests
{
    private readonly HttpResponse _response = new(new byte[ServerLimits.ConnectionBuffer]);

    [Fact]
    public void Get_length_counts_octets_and_not_characters()
    {
        new FixedResponse("text/plain; charset=utf-8", "\u00e9\u20ac").Get(_response);

        Assert.Equal(200, _response.Status);
        Assert.Equal(5, _response.Length - _response.HeadLength);
        Assert.Contains("\r\nContent-Length: 5\r\n", Octets.Text(_response.Octets, _response.HeadLength));
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
    public void Refusals_error_has_its_status(RequestError error, int status)
    {
        new Refusals().For(error).Get(_response);

        Assert.Equal(status, _response.Status);
        Assert.StartsWith("HTTP/1.1 " + status + " ", Octets.Text(_response.Octets, _response.Length));
    }

    [Fact]
    public void Refusals_405_says_what_is_allowed()
    {
        new Refusals().MethodNotAllowed.Get(_response);

        Assert.Contains("\r\nAllow: GET, HEAD\r\n", Octets.Text(_response.Octets, _response.HeadLength));
    }

    [Fact]
    public void Front_page_fits_one_send()
    {
        var configuration = new Configuration.ServiceConfiguration
        {
            Firmware = "NanoNet.Stm32",
            Version = "1.2.3",
            BuildId = "0123456789ab",
            Board = "ST_STM32F769I_DISCOVERY",
        };

        new FixedResponse("text/html; charset=utf-8", FrontPage.For(configuration)).Get(_response);

        Assert.True(_response.Length <= ServerLimits.ConnectionBuffer);
    }
}
