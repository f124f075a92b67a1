using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Services.Http;
using Xunit;

namespace NanoNet.Services.Tests;

/// <summary>h11's opinion of what the server takes for a request. Where the two see different requests in the same octets, one of them can be made to see a request
/// that the other does not: so ours may refuse more, and never accept more.</summary>
public class HttpOracleTests
{
    private const string Put = "PUT /up HTTP/1.1\r\nHost: a\r\n";

    private static readonly string[] s_bodies =
    [
        Put + "Content-Length: 5\r\n\r\nhello",
        Put + "Content-Length: 0\r\n\r\n",
        Put + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        Put + "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n03;x=y\r\nllo\r\n000\r\nTrailer: a\r\nOther: b\r\n\r\n",
        Put + "Transfer-Encoding: chunked\r\n\r\n0A\r\n0123456789\r\n0\r\n\r\n",
        "PUT /up HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi",
    ];

    // What stands where it is least expected: ends of lines and of strings, separators, and letters beyond ASCII.
    private static readonly char[] s_nasty = ['\0', '\t', '\n', '\r', ' ', ',', ':', ';', '0', '\u007f', '\u0080', '\u00ff'];

    [Fact]
    public async Task Corpus_every_prefix_is_complete_only_where_h11_says_so()
    {
        var requests = Corpus.Valid.Select(row => row.Data).Concat(Corpus.Invalid.Select(row => row.Data.Item1)).Concat(s_bodies);
        await Compare([.. requests.SelectMany(request => Enumerable.Range(1, request.Length).Select(length => request[..length])).Distinct()]);
    }

    [Fact]
    public async Task Corpus_with_one_octet_changed_is_complete_only_where_h11_says_so()
    {
        var requests = Corpus.Valid.Select(row => row.Data).Concat(s_bodies);
        await Compare([.. requests.SelectMany(request => Enumerable.Range(0, request.Length).SelectMany(at => s_nasty.SelectMany(octet => (string[])
        [
            request[..at] + octet + request[(at + 1)..],
            request[..at] + octet + request[at..],
        ]))).Distinct()]);
    }

    private static async Task Compare(IReadOnlyList<string> requests)
    {
        var oracle = await PythonOracle.Ask("http_oracle.py", "h11", requests.Select(static request => Convert.ToHexString(Octets.Of(request))));
        var more = requests.Zip(oracle).Where(pair => pair.Second != "complete" && IsComplete(pair.First) && !IsAllowed(pair.First)).Select(pair => $"h11 {pair.Second}: {pair.First}").ToList();

        Assert.True(more.Count == 0, string.Join("\n---\n", more.Take(10)));
        Assert.Contains("complete", oracle);
        Assert.Contains("incomplete", oracle);
        Assert.Contains("refused", oracle);
    }

    // RFC 9112 section 2.2: an empty line before a request is to be passed over. RFC 9110 section 5.5: a control character in a value may be kept. Section 8.6 has no limit
    // for zeros before a length, nor section 7.1 of RFC 9112 for blanks behind a chunk's size (they are "bad" whitespace, which is to be taken).
    private static bool IsAllowed(string request) =>
        request.StartsWith("\r\n", StringComparison.Ordinal)
        || request.Any(octet => octet is < ' ' and not '\r' and not '\n' and not '\t' or '\u007f')
        || request.Contains("\r\n03 ;", StringComparison.Ordinal)
        || request.Contains("\r\n03\t;", StringComparison.Ordinal);

    // Answered, and not because it was refused, nor before its end because nobody wants its body: then the connection ends too.
    private static bool IsComplete(string request)
    {
        var connection = new ScriptedConnection((http, _) =>
        {
            http.Routes.Add("/", new FixedResponse("text/plain", "front"));
            http.Routes.Add("/up", new UploadResource());
        });
        var answer = connection.Answer(request);
        var refused = Enum.GetValues<RequestError>().Where(error => error != RequestError.None).Sum(error => connection.Count(Counter.HttpRefused + (int)error - 1));
        var isEarly = answer.StartsWith("HTTP/1.1 40", StringComparison.Ordinal) && answer.Contains("\r\nConnection: close\r\n", StringComparison.Ordinal);
        return answer.Replace("HTTP/1.1 100 Continue\r\n\r\n", "", StringComparison.Ordinal).Length != 0 && refused == 0 && !isEarly;
    }
}
