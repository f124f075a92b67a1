using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Http;

/// <summary>A conversation that is over goes to other connections where nobody asks what it has come to; what is judged stays the same.</summary>
public class HttpLettingGoTests
{
    private const string Request = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    private const string Response = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nok";
    private const uint ClientFin = 1 + 46;
    private const uint ServerFin = 1 + 85;

    [Fact]
    public void Reset_after_data_after_both_fins_is_judged_the_same()
    {
        var scene = Closed();
        scene.Server("PA", ServerFin + 1, ClientFin + 1, "more");
        scene.Server("RA", ServerFin + 5, ClientFin + 1);

        Assert.Equal(Judge(scene, recorded: 1), Judge(scene, recorded: 0));
    }

    [Fact]
    public void Data_after_both_fins_begins_no_other_protocol()
    {
        var scene = Closed();
        scene.Client("PA", ClientFin + 1, ServerFin + 1, "GET /again HTTP/1.1\r\nHost: a b\r\n\r\n");
        scene.Server("PA", ServerFin + 1, ClientFin + 1, "HTTP/1.1 no\r\n\r\n");

        Assert.Equal(Judge(scene, recorded: 1), Judge(scene, recorded: 0));
    }

    [Fact]
    public void Connections_one_after_the_other_are_judged_as_if_each_had_a_conversation_of_its_own()
    {
        const int Connections = 20;

        var scene = new Scene();
        var one = Closed();

        for (var i = 0; i < Connections; i++)
        {
            scene.ServerPort = (ushort)(8000 + i);
            Add(scene, i % 3 == 0 ? "BAD\r\n\r\n" : Request, Response);
        }

        scene.Wait(1000).Append(one, one.Frames.Count);

        Assert.Equal(Judge(scene, recorded: Connections + 1), Judge(scene, recorded: 0));
    }

    [Fact]
    public void Real_captures_one_after_the_other_are_judged_the_same()
    {
        // Not the long ones: they hold more of the same.
        const long MaxOctets = 1_000_000;

        string[] files = [.. Corpus.Files().Where(static file => new System.IO.FileInfo(file).Length < MaxOctets)];

        Assert.Equal(Judge(files, recorded: int.MaxValue), Judge(files, recorded: 0));
    }

    private static Scene Closed()
    {
        var scene = new Scene { ServerPort = 80 };
        Add(scene, Request, Response);
        return scene;
    }

    private static void Add(Scene scene, string request, string response)
    {
        var (client, server) = (1 + (uint)request.Length, 1 + (uint)response.Length);
        scene.Options = new JudgeOptions();
        scene.Open();
        scene.Client("PA", 1, 1, request);
        scene.Server("PA", 1, client, response);
        scene.Client("A", client, server);
        scene.Server("FA", server, client);
        scene.Client("A", client, server + 1);
        scene.Client("FA", client, server + 1);
        scene.Server("A", server + 1, client + 1);
    }

    private static List<string> Judge(Scene scene, int recorded)
    {
        scene.Options = new JudgeOptions { RecordedConnections = recorded };
        return [.. scene.Judge().Verdicts.Select(Words)];
    }

    private static List<string> Judge(string[] files, int recorded)
    {
        using var judge = new CaptureJudge(new JudgeOptions { RecordedConnections = recorded, ConnectionEnded = static _ => { } });

        foreach (var file in files)
        {
            judge.AddFile(file);
        }

        return [.. judge.Finish().Verdicts.Select(Words)];
    }

    private static string Words(Verdict verdict) =>
        $"{verdict.Rule.Id} {verdict.Outcome} {verdict.Reason} {string.Join(',', verdict.Frames)} {verdict.Connection}";
}
