using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Services.Tests.WebSocket;

/// <summary>wsproto's opinion of the corpus: what it holds is not only what we think.</summary>
public class WebSocketOracleTests
{
    // Where wsproto is more lenient or knows no limits, with the clause that decides.
    private static readonly string[] s_different =
    [
        "7.10 code 1012", "7.10 code 1013", "7.10 code 1014",   // registered after RFC 6455; wsproto's list ends at 1011
    ];

    [Fact]
    public async Task Corpus_is_answered_as_wsproto_would()
    {
        // The limits are ours, and it does not fail before a frame ends.
        var cases = FrameCorpus.All.Where(c => !c.Name.StartsWith("9.", StringComparison.Ordinal) && !c.Name.StartsWith("6.5", StringComparison.Ordinal) && !s_different.Contains(c.Name)).ToList();
        var answers = await PythonOracle.Ask("websocket_oracle.py", "wsproto", cases.Select(static c => Convert.ToHexString(c.Sent)));

        Assert.Equal(cases.Select(static c => $"{c.Name}: {Convert.ToHexString(c.Expected)}"), cases.Zip(answers, static (c, answer) => $"{c.Name}: {answer}"));
    }
}
