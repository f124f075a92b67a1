using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class ServiceOfferTests
{
    private static readonly FirmwareService s_http = new(FirmwareService.Http, 8080);

    [Fact]
    public void Port_of_what_was_found_is_where_it_was_found() => Assert.Equal(8080, new ServiceOffer([s_http], [s_http], IsDeclared: false).PortOf("http"));

    [Fact]
    public void What_nobody_named_and_is_not_there_is_skipped() =>
        Assert.Equal("the firmware offers no http at port 8080", Assert.Throws<ScenarioSkippedException>(() => new ServiceOffer([s_http], [], IsDeclared: false).PortOf("http")).Message);

    [Fact]
    public void What_was_named_and_is_not_there_fails() =>
        Assert.Equal("http at port 8080", Assert.Throws<ScenarioFailedException>(() => new ServiceOffer([s_http], [], IsDeclared: true).PortOf("http")).Expected);

    [Fact]
    public void What_others_were_named_without_is_skipped() => Assert.Throws<ScenarioSkippedException>(() => new ServiceOffer([s_http], [s_http], IsDeclared: true).PortOf("tcp-echo"));

    [Theory]
    [InlineData("http:80", true)]
    [InlineData("tcp-echo:65535", true)]
    [InlineData("udp-echo:1", true)]
    [InlineData("http:0", false)]
    [InlineData("http:65536", false)]
    [InlineData("http:+80", false)]
    [InlineData("http", false)]
    [InlineData("http:80:81", false)]
    [InlineData("HTTP:80", false)]
    [InlineData("", false)]
    public void TryParse_takes_a_known_name_and_a_port(string text, bool isTaken)
    {
        Assert.Equal(isTaken, FirmwareService.TryParse(text, out var service));
        Assert.Equal(isTaken ? text : null, service?.ToString());
    }
}
