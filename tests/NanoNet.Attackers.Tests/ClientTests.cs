using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>What curl and nc can do with HTTP besides fetching a page: bodies of both framings, 100 Continue, pipelining.</summary>
public class ClientTests
{
    [Theory]
    [InlineData("st-stm32f769i-discovery", "checks")]
    [InlineData("esp32-olimex", "everything")]
    public async Task Bodies_and_pipelined_requests_are_served(string board, string set)
    {
        using var attacked = await AttackedBoard.Boot(board, set);
        var file = Path.GetTempFileName();

        try
        {
            await File.WriteAllBytesAsync(file, new byte[AttackedFirmware.UploadLength], TestContext.Current.CancellationToken);

            attacked.Withstand(
                () =>
                {
                    Assert.Equal("whole\n200", Upload(attacked, "-T", file));
                    Assert.Equal("whole\n200", Upload(attacked, "-T", file, "-X", "POST", "-H", "Transfer-Encoding: chunked"));
                    Assert.Equal("whole\n200", Upload(attacked, "--data-binary", "@" + file, "-H", "Expect: 100-continue", "--expect100-timeout", "60"));
                    Assert.Equal("whole\n200", Upload(attacked, "--data-binary", "@" + file, "-0"));
                    Assert.EndsWith("413", Upload(attacked, "--data-binary", "@" + file, "-H", "Content-Length: 20001", "-H", "Expect: 100-continue", "--expect100-timeout", "60"));
                    Assert.EndsWith("417", Upload(attacked, "-d", "a", "-H", "Expect: tea"));
                    Pipeline(attacked);
                },
                ("http.2xx", 8),
                ("http.refused.bodyLength", 1),
                ("http.refused.expectation", 1));
        }
        finally
        {
            File.Delete(file);
        }

        attacked.JudgeWire();
    }

    private static string Upload(AttackedBoard attacked, params string[] what) =>
        attacked.Run("curl", ["-sS", "-w", "%{http_code}", .. what, $"http://{attacked.Address}/upload"]).Output;

    // curl has pipelined no more since 7.65.
    private static void Pipeline(AttackedBoard attacked)
    {
        const string requests = "GET /nothing HTTP/1.1\\r\\nHost: a\\r\\n\\r\\nHEAD / HTTP/1.1\\r\\nHost: a\\r\\n\\r\\nGET /status HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n";
        AttackedBoard.Require("nc");
        var answers = attacked.Run("sh", "-c", $"printf '{requests}' | nc -w 60 {attacked.Address} 80").Output;
        var heads = answers.Split("HTTP/1.1 ")[1..];
        Assert.Equal(["404", "200", "200"], Array.ConvertAll(heads, static head => head[..3]));
        Assert.EndsWith("}}\n", answers);
    }
}
