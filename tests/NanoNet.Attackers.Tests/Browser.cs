using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>Chromium with one page, in a board's network, told what to do over a pipe (Chrome DevTools Protocol).</summary>
internal sealed class Browser : IDisposable
{
    private readonly AttackedBoard _board;
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("nanonet-browser-");
    private readonly Process _process;
    private readonly Task _reading;
    private readonly ConcurrentDictionary<int, JsonNode> _answers = new();
    private readonly string? _session;
    private int _asked;

    public Browser(AttackedBoard board)
    {
        AttackedBoard.Require("chromium");
        _board = board;

        // It reads commands from descriptor 3 and answers on 4. Who is root has no sandbox; the network has nobody but the board.
        const string command = "exec chromium --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking --disable-component-update"
            + " --no-first-run --remote-debugging-pipe --user-data-dir=\"$0\" 3<&0 4>&1 </dev/null >/dev/null 2>&1";
        _process = board.Start("sh", "-c", command, _profile.FullName);
        _reading = Task.Run(Read);
        var target = Call("Target.createTarget", new JsonObject { ["url"] = "about:blank" })["targetId"]!.GetValue<string>();
        _session = Call("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true })["sessionId"]!.GetValue<string>();
    }

    /// <summary>Makes the page as wide and high as a telephone's, in its own pixels.</summary>
    public void BeTelephone(int width, int height) =>
        Call("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 2, ["mobile"] = true });

    public void Open(string url) => Call("Page.navigate", new JsonObject { ["url"] = url });

    /// <summary>The value of an expression on the page, as text.</summary>
    public string Evaluate(string expression)
    {
        var result = Call("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true });
        return result["result"]?["value"]?.ToString() ?? "";
    }

    /// <summary>Asks the page again and again until an expression has a value.</summary>
    public void Await(string expression, Func<string, bool> isWanted, string expected)
    {
        var last = "";
        _board.Await(() => isWanted(last = Evaluate(expression)), () => $"{expected}; it is \"{last}\"");
    }

    /// <summary>A picture of what is seen of the page: PNG.</summary>
    public byte[] Picture() => Convert.FromBase64String(Call("Page.captureScreenshot", new JsonObject { ["format"] = "png" })["data"]!.GetValue<string>());

    public void Dispose()
    {
        // Its end of the pipe tells it to go, with all its processes.
        _process.StandardInput.Close();
        _board.Await(() => _process.HasExited && _reading.IsCompleted, static () => "the browser ends");
        _process.Dispose();
        _profile.Delete(recursive: true);
    }

    private JsonNode Call(string method, JsonObject parameters)
    {
        var id = ++_asked;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };

        if (_session is not null)
        {
            message["sessionId"] = _session;
        }

        _process.StandardInput.Write(message.ToJsonString() + "\0");
        _process.StandardInput.Flush();
        JsonNode? answer = null;
        _board.Await(() => _answers.TryRemove(id, out answer) || _process.HasExited, () => $"the browser answers {method}");
        Assert.True(answer?["result"] is not null, $"{method}: {answer?.ToJsonString() ?? "the browser is gone"}");
        return answer!["result"]!;
    }

    // Messages end with NUL. Those that nobody asked for are of no use here.
    private void Read()
    {
        var output = _process.StandardOutput;
        var message = new StringBuilder();

        for (var one = output.Read(); one >= 0; one = output.Read())
        {
            if (one != 0)
            {
                message.Append((char)one);
                continue;
            }

            var node = JsonNode.Parse(message.ToString())!;
            message.Clear();

            if (node["id"] is { } id)
            {
                _answers[id.GetValue<int>()] = node;
            }
        }
    }
}
