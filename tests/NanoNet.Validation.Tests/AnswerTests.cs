using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>An answer is judged whoever gave it; silence only where somebody is known to be there.</summary>
public class AnswerTests
{
    private static readonly byte[] s_data = [1, 2, 3, 4];

    [Theory]
    [InlineData("ICMP-ECHO")]
    [InlineData("UDP-ECHO")]
    [InlineData("ARP-ANSWERED")]
    public void First_answer_of_a_host_counts(string id)
    {
        var scene = Asked();
        Answer(scene, s_data);

        Assert.Equal(Outcome.Pass, Verdict(scene.Later(), id).Outcome);
    }

    [Theory]
    [InlineData("ICMP-ECHO", 5L)]
    [InlineData("UDP-ECHO", 6L)]
    public void First_answer_of_a_host_with_other_data_is_a_violation(string id, long frame)
    {
        var scene = Asked();
        Answer(scene, [1, 2, 3, 5]);

        var verdict = Verdict(scene.Later(), id);
        Assert.Equal(Outcome.Violated, verdict.Outcome);
        Assert.Equal([frame], verdict.Frames);
    }

    [Fact]
    public void First_ARP_reply_of_a_host_to_another_than_the_asker_is_a_violation()
    {
        var scene = new Scene();
        scene.Arp(true, ArpOperation.Request);
        scene.Arp(false, ArpOperation.Reply, arp => arp with { TargetHardwareAddress = MacAddress.Parse("02:00:00:00:00:99") });

        var verdict = Verdict(scene.Later(), "ARP-REPLY-MATCH");
        Assert.Equal(Outcome.Violated, verdict.Outcome);
        Assert.Equal([2], verdict.Frames);
    }

    [Theory]
    [InlineData("ICMP-ECHO")]
    [InlineData("UDP-ECHO")]
    [InlineData("ARP-ANSWERED")]
    public void Silence_of_a_host_that_was_never_heard_means_nothing(string id) =>
        Assert.Equal(Outcome.NotExercised, Verdict(Asked().Later(), id).Outcome);

    [Fact]
    public void Request_body_that_stops_at_an_early_final_answer_is_no_violation()
    {
        const string Request = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf";
        const string Response = "HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

        Assert.NotEqual(Outcome.Violated, Verdict(Exchange(Request, Response), "HTTP-BODY-LEN").Outcome);
    }

    [Fact]
    public void Request_body_that_stops_without_an_answer_is_a_violation()
    {
        const string Request = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf";
        var scene = new Scene { ServerPort = 80 }.Open();
        scene.Client("PA", 1, 1, Request);
        scene.Server("A", 1, (uint)Request.Length + 1);
        scene.CloseByClient((uint)Request.Length + 1, 1);

        Assert.Equal(Outcome.Violated, Verdict(scene, "HTTP-BODY-LEN").Outcome);
    }

    [Fact]
    public void Request_timeout_to_a_connection_without_a_request_is_not_unasked()
    {
        const string Request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        const string Response = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
        const string Timeout = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

        Assert.Equal(Outcome.Pass, Verdict(Exchange(Request, Response + Timeout), "HTTP-PAIR").Outcome);
    }

    private static Scene Asked()
    {
        var scene = new Scene();
        scene.Arp(true, ArpOperation.Request);
        scene.Icmp(true, IcmpHeader.Echo(1, 1), s_data);
        scene.Udp(true, 4000, 7, s_data);
        return scene;
    }

    private static void Answer(Scene scene, byte[] data)
    {
        scene.Arp(false, ArpOperation.Reply);
        scene.Icmp(false, IcmpHeader.EchoReply(1, 1), data);
        scene.Udp(false, 7, 4000, data);
    }

    private static Scene Exchange(string request, string response)
    {
        var scene = new Scene { ServerPort = 80 }.Open();
        scene.Client("PA", 1, 1, request);
        scene.Server("A", 1, (uint)request.Length + 1);
        scene.Server("PA", 1, (uint)request.Length + 1, response);
        scene.Client("A", (uint)request.Length + 1, (uint)response.Length + 1);
        return scene.CloseByClient((uint)request.Length + 1, (uint)response.Length + 1);
    }

    private static Verdict Verdict(Scene scene, string id) => scene.Judge().Verdicts.Single(verdict => verdict.Rule.Id == id);
}
