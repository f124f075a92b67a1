using System.Collections.Generic;
using System.Linq;
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
        // More than the table begins with.
        List<string> paths = ["/", "/status", .. Enumerable.Range(0, 10).Select(i => "/r" + i)];
        var routes = new RouteTable();
        paths.ForEach(one => routes.Add(one, new FixedResponse("text/plain", one)));

        var found = routes.Find(Octets.Of("GET " + path + " "), 4, path.Length);

        Assert.Equal(route is null ? RouteTable.None : paths.IndexOf(route), found);
    }
}
