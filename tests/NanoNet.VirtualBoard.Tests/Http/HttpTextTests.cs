using System.Threading.Tasks;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>URIs, header collections and encodings of System.Net.Http, as firmware sees them.</summary>
public class HttpTextTests
{
    [Fact]
    public async Task Uri_is_taken_to_pieces()
    {
        string[] lines = await Run(13, """
            var u = new Uri("http://user:pw@host.test:8080/a/b.html?q=1#top");
            Say(u.Scheme); Say(u.Host); Say(u.Port); Say(u.AbsolutePath); Say(u.Query); Say(u.Fragment); Say(u.UserInfo); Say(u.PathAndQuery); Say(u.AbsoluteUri);
            Say(new Uri(u, "c.html").AbsoluteUri); Say(new Uri(u, "/d").AbsoluteUri); Say((int)new Uri("http://10.0.0.1").HostNameType); Say(u == new Uri("ftp://other/A/B.html"));
            """);
        Assert.Equal(
            [
                "http", "host.test", "8080", "/a/b.html", "?q=1", "#top", "user:pw", "/a/b.html?q=1", "http://user:pw@host.test:8080/a/b.html?q=1#top",
                "http://user:pw@host.test:8080/a/c.html", "http://user:pw@host.test:8080/d", "3", "True",
            ],
            lines);
    }

    [Fact]
    public async Task Uri_that_is_none_is_refused()
    {
        string[] lines = await Run(8, """
            Say(Error(() => new Uri(null))); Say(Error(() => new Uri("nothing"))); Say(Error(() => new Uri("1http://host")));
            Say(Error(() => new Uri("nothing", UriKind.Absolute))); Say(Error(() => { int p = new Uri("/a", UriKind.Relative).Port; }));
            Say(Uri.IsWellFormedUriString("urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", UriKind.Absolute)); Say(Error(() => new Uri("http:host")));
            Say(Uri.IsWellFormedUriString("/a%zz", UriKind.Relative));
            """);
        Assert.Equal(
            [
                "ArgumentNullException", "ArgumentException", "ArgumentException", "FormatException", "InvalidOperationException", "True", "ArgumentException", "False",
            ],
            lines);
    }

    [Fact]
    public async Task Header_collection_guards_names_values_and_what_frames_a_message()
    {
        string[] lines = await Run(10, """
            var h = new WebHeaderCollection(); h.Add("A", " 1 "); h.Add("a:2"); h.Add("Accept", "x, \"y,z\""); h.Set("B", "3"); h.Set("b", "4");
            Say(h["A"]); Say(h.GetValues("accept").Length); Say(h.GetValues("accept")[1]); Say(h.Count); Say(h.AllKeys[2]); Say(h.ToString().Length);
            Say(Error(() => h.Add("a b", "1"))); Say(Error(() => h.Add("a", "1\n2"))); Say(WebHeaderCollection.IsRestricted("content-length"));
            var q = WebRequest.Create("http://host/"); Say(Error(() => q.Headers.Add("Host", "x")));
            """);
        Assert.Equal(["1,2", "2", "\"y,z\"", "3", "b", "34", "ArgumentException", "ArgumentException", "True", "ArgumentException"], lines);
    }

    [Fact]
    public async Task Forms_are_encoded_and_decoded()
    {
        string[] lines = await Run(3, """
            Say(System.Web.HttpUtility.UrlEncode("a b/\u00e4~")); Say(System.Web.HttpUtility.UrlDecode("a+b%2f%C3%A4%zz")); Say(System.Web.HttpUtility.HexToInt('G'));
            """);
        Assert.Equal(["a+b%2F%C3%A4~", "a b/\u00e4%zz", "-1"], lines);
    }

    private static async Task<string[]> Run(int lines, string main)
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(main));
        return rig.WaitForLines(lines);
    }
}
