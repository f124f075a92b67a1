using NanoNet.Services.Http;
using Xunit;

namespace NanoNet.Services.Tests;

public class RouteTableTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("", "/")]
    [InlineData("/status", "/status")]
    [InlineData("/r9", "/r9")]
    [InlineData("/statut", null)]
    [InlineData("/status/", null)]
    [InlineData("/Status", null)]
    [InlineData("/%73tatus", null)]
    [InlineData("/../status", null)]
    [InlineData("//", null)]
    public void Find_path_octet_by_octet(string path, string route)
    {
        var routes = new RouteTable();
        routes.Add("/", Response("/"));
        routes.Add("/status", Response("/status"));

        // More than the table begins with.
        for (var i = 0; i < 10; i++)
        {
            routes.Add("/r" + i, Response("/r" + i));
        }

        var found = routes.Find(Octets.Of("GET " + path + " "), 4, path.Length);

        Assert.Equal(route is null, found is null);

        if (found is not null)
        {
            var response = new HttpResponse(new byte[ServerLimits.ConnectionBuffer]);
            found.Get(response);
            Assert.EndsWith("\r\n\r\n" + route, Octets.Text(response.Octets, response.Length));
        }
    }

    private static FixedResponse Response(string body) => new("text/plain", body);
}
