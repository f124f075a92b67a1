using System.Linq;
using NanoNet.Services.Http;
using Xunit;

namespace NanoNet.Services.Tests;

public class HeadScannerTests
{
    private const int MaxLines = 33;

    [Theory]
    [MemberData(nameof(Corpus.Valid), MemberType = typeof(Corpus))]
    public void Continue_valid_head_is_its_length(string head)
    {
        Assert.Equal(head.Length, new HeadScanner(MaxLines).Continue(Octets.Of(head), head.Length));
    }

    [Theory]
    [MemberData(nameof(Corpus.Valid), MemberType = typeof(Corpus))]
    public void Continue_every_proper_prefix_is_incomplete(string head)
    {
        for (var length = 0; length < head.Length; length++)
        {
            Assert.Equal(HeadScanner.Incomplete, new HeadScanner(MaxLines).Continue(Octets.Of(head), length));
        }
    }

    [Theory]
    [MemberData(nameof(Corpus.Valid), MemberType = typeof(Corpus))]
    public void Continue_octet_by_octet_finds_the_same_lines(string head)
    {
        var whole = new HeadScanner(MaxLines);
        var pieces = new HeadScanner(MaxLines);
        whole.Continue(Octets.Of(head), head.Length);

        for (var length = 1; length < head.Length; length++)
        {
            Assert.Equal(HeadScanner.Incomplete, pieces.Continue(Octets.Of(head), length));
        }

        Assert.Equal(head.Length, pieces.Continue(Octets.Of(head), head.Length));
        Assert.Equal(
            Enumerable.Range(0, whole.LineCount).Select(whole.LineEnd),
            Enumerable.Range(0, pieces.LineCount).Select(pieces.LineEnd));
        Assert.Equal(whole.RequestStart, pieces.RequestStart);
    }

    [Theory]
    [InlineData("GET / HTTP/1.0\n\r\n")]
    [InlineData("GET / HTTP/1.0\r\n\n")]
    [InlineData("GET /\r HTTP/1.0\r\n\r\n")]
    [InlineData("\n")]
    public void Continue_line_without_its_CR_LF_is_refused(string head)
    {
        Assert.Equal(HeadScanner.BadLineEnd, new HeadScanner(MaxLines).Continue(Octets.Of(head), head.Length));
    }

    [Theory]
    [InlineData(MaxLines - 1, false)]
    [InlineData(MaxLines, false)]
    [InlineData(MaxLines + 1, true)]
    public void Continue_lines_at_the_limit(int lines, bool isRefused)
    {
        var head = string.Concat(Enumerable.Repeat("a\r\n", lines)) + "\r\n";

        Assert.Equal(isRefused ? HeadScanner.TooManyLines : head.Length, new HeadScanner(MaxLines).Continue(Octets.Of(head), head.Length));
    }

    [Fact]
    public void Continue_octets_behind_the_head_are_left_alone()
    {
        const string head = "GET / HTTP/1.0\r\n\r\n";

        Assert.Equal(head.Length, new HeadScanner(MaxLines).Continue(Octets.Of(head + "\nrest"), head.Length + 5));
    }

    [Fact]
    public void Reset_scanner_serves_the_next_head()
    {
        var scanner = new HeadScanner(MaxLines);
        const string first = "\r\nGET / HTTP/1.0\r\nA: b\r\n\r\n";
        const string second = "GET / HTTP/1.0\r\n\r\n";
        scanner.Continue(Octets.Of(first), first.Length);

        scanner.Reset();

        Assert.Equal(second.Length, scanner.Continue(Octets.Of(second), second.Length));
        Assert.Equal(1, scanner.LineCount);
        Assert.Equal(0, scanner.RequestStart);
    }
}
