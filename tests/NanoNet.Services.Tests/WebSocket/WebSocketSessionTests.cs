using System;
using System.Linq;
using NanoNet.Services.WebSocket;
using Xunit;

namespace NanoNet.Services.Tests.WebSocket;

public class WebSocketSessionTests
{
    /// <summary>Cases with more octets are split at every place of their first and last ones only.</summary>
    private const int Long = 400;

    [Theory]
    [MemberData(nameof(FrameCorpus.Names), MemberType = typeof(FrameCorpus))]
    public void Session_case_in_one_piece_gets_what_it_must(string name)
    {
        var frames = FrameCorpus.Get(name);
        Verify(frames, new SessionDriver(new EchoEndpoint()).Give(frames.Sent));
    }

    [Theory]
    [MemberData(nameof(FrameCorpus.Names), MemberType = typeof(FrameCorpus))]
    public void Session_case_octet_by_octet_gets_the_same(string name)
    {
        var frames = FrameCorpus.Get(name);
        var driver = new SessionDriver(new EchoEndpoint(), sendAtMost: 1);

        for (var i = 0; i < frames.Sent.Length; i++)
        {
            driver.Give(frames.Sent, i, 1);
        }

        Verify(frames, driver);
    }

    [Theory]
    [MemberData(nameof(FrameCorpus.Names), MemberType = typeof(FrameCorpus))]
    public void Session_case_split_anywhere_gets_the_same(string name)
    {
        var frames = FrameCorpus.Get(name);

        foreach (var split in Enumerable.Range(1, frames.Sent.Length).Where(at => at < Long || at > frames.Sent.Length - 20))
        {
            Verify(frames, new SessionDriver(new EchoEndpoint()).Give(frames.Sent, 0, split).Give(frames.Sent, split, frames.Sent.Length - split));
        }
    }

    [Theory]
    [MemberData(nameof(FrameCorpus.Names), MemberType = typeof(FrameCorpus))]
    public void Session_every_prefix_of_a_case_sends_a_prefix_of_its_answer(string name)
    {
        var frames = FrameCorpus.Get(name);

        foreach (var length in Enumerable.Range(0, frames.Sent.Length).Where(at => at < Long || at > frames.Sent.Length - 20))
        {
            var got = new SessionDriver(new EchoEndpoint()).Give(frames.Sent, 0, length).Got;
            Assert.Equal(frames.Expected[..got.Length], got);
        }
    }

    [Fact]
    public void Session_reads_nothing_while_something_is_to_be_sent()
    {
        var session = new WebSocketSession();
        session.Open(new EchoEndpoint(), 0);
        byte[] two = [.. Frames.Text("a"), .. Frames.Text("b")];

        Assert.Equal(two.Length / 2, session.Receive(two, 0, two.Length, 0));
        Assert.Equal(0, session.Receive(two, 7, 7, 0));

        session.Sent(session.OutputLength);
        Assert.Equal(7, session.Receive(two, 7, 7, 0));
    }

    [Fact]
    public void Silent_client_is_pinged_and_then_given_up()
    {
        var driver = new SessionDriver(new EchoEndpoint()).Wait(ServerLimits.PingAfter - 1);
        Assert.Empty(driver.Got);
        Assert.Equal([0x89, 0], driver.Wait(1).Got);
        driver.Wait(ServerLimits.PongTime - 1);
        Assert.Equal(SessionState.Open, driver.Session.State);
        driver.Wait(1);
        Assert.True(driver.Session.IsDone);
        Assert.True(driver.Session.IsTimedOut);
        Assert.Equal([0x89, 0], driver.Got);
    }

    [Fact]
    public void Client_that_answers_pings_stays()
    {
        var driver = new SessionDriver(new EchoEndpoint());

        for (var i = 0; i < 10; i++)
        {
            driver.Wait(ServerLimits.PingAfter + ServerLimits.PongTime - 1).Give(Frames.Client(10, []));
        }

        Assert.Equal(SessionState.Open, driver.Session.State);
        Assert.Equal(20, driver.Got.Length);
    }

    [Fact]
    public void Message_that_trickles_ends_with_a_policy_violation()
    {
        var driver = new SessionDriver(new EchoEndpoint());

        for (var i = 0; driver.Session.State == SessionState.Open; i++)
        {
            driver.Give(i == 0 ? Frames.Text("a", false) : Frames.Rest([(byte)'a'], false)).Wait(1000);
        }

        Assert.Equal(1000 + ServerLimits.MessageTime, driver.Now);
        Assert.Equal(Frames.BoardClose(1008), driver.Got);
    }

    [Fact]
    public void Frame_that_stops_within_its_header_ends_with_a_policy_violation()
    {
        var driver = new SessionDriver(new EchoEndpoint()).Give([0x81]).Wait(ServerLimits.MessageTime - 1);
        Assert.Equal(SessionState.Open, driver.Session.State);
        Assert.Equal(Frames.BoardClose(1008), driver.Wait(1).Got);
    }

    [Fact]
    public void Close_from_the_board_waits_for_the_clients_and_ignores_messages()
    {
        var driver = new SessionDriver(new EchoEndpoint());
        driver.Session.Close(CloseCode.GoingAway, driver.Now);
        driver.Give(Frames.Text("late")).Give(Frames.Ping());
        Assert.Equal(SessionState.Closing, driver.Session.State);
        driver.Give(Frames.Close(1001));
        Assert.True(driver.Session.IsDone);
        Assert.Equal(Frames.BoardClose(1001), driver.Got);
    }

    [Fact]
    public void Close_from_the_board_that_nobody_answers_ends_in_time()
    {
        var driver = new SessionDriver(new EchoEndpoint());
        driver.Session.Close(CloseCode.GoingAway, driver.Now);
        driver.Wait(ServerLimits.CloseTime - 1);
        Assert.False(driver.Session.IsDone);
        driver.Wait(1);
        Assert.True(driver.Session.IsDone);
        Assert.True(driver.Session.IsTimedOut);
    }

    [Fact]
    public void Session_serves_the_next_client_as_if_it_were_new()
    {
        foreach (var before in FrameCorpus.All)
        {
            var session = new WebSocketSession();
            session.Open(new EchoEndpoint(), 0);
            session.Receive(before.Sent, 0, before.Sent.Length, 0);

            session.Open(new EchoEndpoint(), 0);
            var frame = Frames.Text("next");
            Assert.Equal(frame.Length, session.Receive(frame, 0, frame.Length, 0));
            Assert.Equal(Frames.BoardText("next"), session.Output[session.OutputOffset..(session.OutputOffset + session.OutputLength)]);
        }
    }

    [Fact]
    public void Echo_of_ten_thousand_messages_allocates_nothing()
    {
        var session = new WebSocketSession();
        session.Open(new EchoEndpoint(), 0);
        byte[] input = [.. Frames.Text("frag€", false), .. Frames.Ping("p"), .. Frames.Rest("ment"u8.ToArray())];
        Run(10);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Run(10_000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run(int times)
        {
            for (var i = 0; i < times; i++)
            {
                for (var taken = 0; taken < input.Length;)
                {
                    taken += session.Receive(input, taken, input.Length - taken, i);
                    session.Sent(session.OutputLength);
                    session.Tick(i);
                }
            }
        }
    }

    private static void Verify(FrameCase frames, SessionDriver driver)
    {
        Assert.Equal(Convert.ToHexString(frames.Expected), Convert.ToHexString(driver.Got));
        Assert.Equal(frames.End == FrameEnd.Ended, driver.Session.IsDone);
    }
}
