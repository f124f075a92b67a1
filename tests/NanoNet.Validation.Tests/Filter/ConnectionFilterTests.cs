using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests;

public class ConnectionFilterTests
{
    // Frame 4 names urgent data and has none, which TCP-URGP notes.
    private static readonly TcpConnectionRecord s_connection = Scene.Dialogue(4, header => header with { UrgentPointer = 5 }).Judge().Connections.Single();

    [Theory]
    [InlineData("addr=192.0.2.1", true)]
    [InlineData("addr=192.0.2.10", true)]
    [InlineData("addr=192.0.2.2", false)]
    [InlineData("addr=::1", false)]
    [InlineData("server=192.0.2.8/30", true)]
    [InlineData("client=192.0.2.8/30", false)]
    [InlineData("addr=0.0.0.0/0", true)]
    [InlineData("addr=192.0.2.1/32", true)]
    [InlineData("addr=::/0", false)]
    [InlineData("addr=2001:db8::/32", false)]
    [InlineData("client=192.0.2.1", true)]
    [InlineData("server=192.0.2.1", false)]
    [InlineData("server = 192.0.2.10", true)]
    [InlineData("port=7", true)]
    [InlineData("port=49152", true)]
    [InlineData("port!=7", false)]
    [InlineData("state=three-way", true)]
    [InlineData("state=four-way-*", true)]
    [InlineData("state=reset-*", false)]
    [InlineData("state=time-wait", true)]
    [InlineData("verdict=violated", false)]
    [InlineData("verdict=noted", true)]
    [InlineData("verdict=pass", false)]
    [InlineData("rule=TCP-URGP", true)]
    [InlineData("rule=HTTP-*", false)]
    [InlineData("not port=7", false)]
    [InlineData("not not port=7", true)]
    [InlineData("port=9 or port=8 and port=7", false)]
    [InlineData("port=7 or port=8 and port=9", true)]
    [InlineData("(port=7 or port=8) and port=9", false)]
    [InlineData("PORT=7 AND NOT (port=9)", true)]
    public void Fits_goes_by_the_grammar(string filter, bool fits) =>
        Assert.Equal(fits, ConnectionFilter.Parse(filter.Replace("PORT", "port", System.StringComparison.Ordinal)).Fits(s_connection));

    [Theory]
    [InlineData("verdict=violated", true)]
    [InlineData("verdict=noted", false)]
    [InlineData("rule=TCP-RESERVED", true)]
    public void Fits_takes_a_broken_must_for_violated(string filter, bool fits)
    {
        var connection = Scene.Dialogue(4, header => header with { Reserved = 1 }).Judge().Connections.Single();

        Assert.Equal(fits, ConnectionFilter.Parse(filter).Fits(connection));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("port", 5)]
    [InlineData("port=", 6)]
    [InlineData("port==7", 6)]
    [InlineData("port!7", 5)]
    [InlineData("port=65536", 6)]
    [InlineData("addr=10.0.0", 6)]
    [InlineData("addr=10.0.0.0/33", 6)]
    [InlineData("addr=10.0.0.0/", 6)]
    [InlineData("addr=::/129", 6)]
    [InlineData("port=7 port=8", 8)]
    [InlineData("(port=7", 8)]
    [InlineData("port=7)", 7)]
    [InlineData("colour=red", 1)]
    [InlineData("not", 4)]
    [InlineData("addr=host", 6)]
    [InlineData("port=7 and state=sleepy", 18)]
    [InlineData("rule=NOPE", 6)]
    [InlineData("verdict=guilty", 9)]
    public void Parse_names_the_column_where_it_stops_to_make_sense(string filter, int column) =>
        Assert.Equal(column, Assert.Throws<FilterException>(() => ConnectionFilter.Parse(filter)).Column);

    [Fact]
    public void Parse_refuses_what_is_nested_too_deeply() =>
        Assert.Throws<FilterException>(() => ConnectionFilter.Parse(new string('(', 100_000)));
}
