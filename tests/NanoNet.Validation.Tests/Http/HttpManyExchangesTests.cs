using System;
using System.Linq;
using System.Text;
using Xunit;

namespace NanoNet.Validation.Tests.Http;

/// <summary>A connection of very many requests counts them all, and keeps few.</summary>
public class HttpManyExchangesTests
{
    private const int PerSegment = 20;
    private const string Answer = "HTTP/1.1 204 No Content\r\n\r\n";

    [Fact]
    public void Exchanges_in_the_middle_of_thousands_are_only_counted()
    {
        const int Requests = 3 * HttpExchanges.MaxHeld;

        var judgement = Pipelined(Requests, isAnswered: true).Judge();
        var connection = judgement.Connections.Single();
        var targets = connection.HttpExchanges.Select(static one => one.Target).ToArray();

        Assert.Equal(
            new HttpCounts { WholeRequests = Requests, Requests = Requests, WholeResponses = Requests, Responses = Requests },
            connection.HttpCounts);
        Assert.InRange(targets.Length, 1, HttpExchanges.MaxHeld);
        Assert.Equal(["/0", "/1", "/2"], targets[..3]);
        Assert.Equal([$"/{Requests - 2}", $"/{Requests - 1}"], targets[^2..]);
        Assert.All(connection.HttpExchanges, static one => Assert.Equal(204, one.Status));
        Assert.Equal(Outcome.Pass, judgement.Verdicts.Single(static verdict => verdict.Rule.Id == "HTTP-PAIR").Outcome);
    }

    [Fact]
    public void Requests_that_nobody_answers_are_not_waited_on_without_end()
    {
        const int Requests = 2 * HttpExchanges.MaxWaiting;

        var judgement = Pipelined(Requests, isAnswered: false).Judge();
        var connection = judgement.Connections.Single();

        Assert.Equal(new HttpCounts { WholeRequests = Requests, Requests = Requests }, connection.HttpCounts);
        Assert.InRange(connection.HttpExchanges.Count, 1, HttpExchanges.MaxWaiting);
        Assert.Equal(Outcome.Undecidable, judgement.Verdicts.Single(static verdict => verdict.Rule.Id == "HTTP-PAIR").Outcome);
    }

    private static Scene Pipelined(int requests, bool isAnswered)
    {
        var scene = new Scene { ServerPort = 80 }.Open();
        var (client, server) = (1U, 1U);

        for (var i = 0; i < requests; i += PerSegment)
        {
            var said = new StringBuilder();

            for (var j = i; j < Math.Min(i + PerSegment, requests); j++)
            {
                said.Append($"GET /{j} HTTP/1.1\r\nHost: board\r\n\r\n");
            }

            scene.Client("PA", client, server, said.ToString());
            client += (uint)said.Length;
            var answer = isAnswered ? string.Concat(Enumerable.Repeat(Answer, Math.Min(PerSegment, requests - i))) : string.Empty;
            scene.Server(isAnswered ? "PA" : "A", server, client, answer);
            server += (uint)answer.Length;

            if (isAnswered)
            {
                scene.Client("A", client, server);
            }
        }

        return scene.Later();
    }
}
