using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>States, shapes and numbers of connections, as a ladder shows them.</summary>
public class ConnectionTests
{
    [Fact]
    public void Dialogue_goes_through_the_states_of_figure_6_and_13()
    {
        var connection = Assert.Single(Scene.Dialogue().Judge().Connections);

        Assert.Equal(
            [
                (TcpState.SynSent, TcpState.Listen),
                (TcpState.Established, TcpState.SynReceived),
                (TcpState.Established, TcpState.Established),
                (TcpState.Established, TcpState.Established),
                (TcpState.Established, TcpState.Established),
                (TcpState.Established, TcpState.Established),
                (TcpState.FinWait1, TcpState.CloseWait),
                (TcpState.FinWait2, TcpState.CloseWait),
                (TcpState.TimeWait, TcpState.LastAck),
                (TcpState.TimeWait, TcpState.Closed),
            ],
            connection.Segments.Select(segment => (segment.ClientState, segment.ServerState)));
        Assert.Equal(OpenShape.ThreeWay, connection.Opened);
        Assert.Equal(CloseShape.FourWayByClient, connection.Closed);
        Assert.Equal(31, connection.Completeness);
        Assert.Equal("192.0.2.1:49152", connection.Client.ToString());
        Assert.Equal("192.0.2.10:7", connection.Server.ToString());
        Assert.Equal((5, 5, 0), (connection.ClientEnd.DataOctets, connection.ServerEnd.UniqueDataOctets, connection.ClientEnd.Retransmissions));
    }

    [Fact]
    public void Numbers_are_relative_across_the_wrap_of_the_sequence_space()
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, new string('x', 40));
        scene.Server("A", 1, 41);
        scene.Client("PA", 41, 1, "y");
        var segments = scene.Judge().Connections[0].Segments;

        Assert.True(segments[3].SequenceNumber.Value > segments[5].SequenceNumber.Value);
        Assert.Equal([0u, 0, 1, 1, 1, 41], segments.Select(segment => segment.RelativeSequenceNumber));
        Assert.Equal([0u, 1, 1, 1, 41, 1], segments.Select(segment => segment.RelativeAcknowledgmentNumber));
    }

    [Fact]
    public void Server_that_closes_first_is_told_from_client()
    {
        var scene = new Scene().Open();
        scene.Server("FA", 1, 1);
        scene.Client("A", 1, 2);
        scene.Client("FA", 1, 2);
        scene.Server("A", 2, 2);
        var connection = scene.Later().Judge().Connections[0];

        Assert.Equal(CloseShape.FourWayByServer, connection.Closed);
        Assert.Equal((TcpState.Closed, TcpState.TimeWait), (connection.ClientState, connection.ServerState));
    }

    [Fact]
    public void Three_segments_may_close_a_connection()
    {
        var scene = new Scene().Open();
        scene.Client("FA", 1, 1);
        scene.Server("FA", 1, 2);
        scene.Client("A", 2, 2);
        var judgement = scene.Later().Judge();

        Assert.Equal(CloseShape.FourWayByClient, judgement.Connections[0].Closed);
        Assert.Equal(Outcome.Pass, Verdict(judgement, "TCP-CLOSE-4WAY").Outcome);
    }

    [Fact]
    public void Fins_that_cross_close_simultaneously()
    {
        var scene = new Scene().Open();
        scene.Client("FA", 1, 1);
        scene.Server("FA", 1, 1);
        scene.Client("A", 2, 2);
        scene.Server("A", 2, 2);
        var connection = scene.Later().Judge().Connections[0];

        Assert.Equal(CloseShape.Simultaneous, connection.Closed);
        Assert.Equal(
            [(TcpState.FinWait1, TcpState.CloseWait), (TcpState.Closing, TcpState.Closing), (TcpState.Closing, TcpState.TimeWait), (TcpState.TimeWait, TcpState.TimeWait)],
            connection.Segments.Skip(3).Select(segment => (segment.ClientState, segment.ServerState)));
    }

    [Fact]
    public void Syns_that_cross_open_one_connection()
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("S", 0, options: Scene.SynOptions());
        scene.Client("SA", 0, 1, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        var connection = Assert.Single(scene.Judge().Connections);

        Assert.Equal(OpenShape.Simultaneous, connection.Opened);
        Assert.Equal((TcpState.Established, TcpState.Established), (connection.ClientState, connection.ServerState));
    }

    [Theory]
    [InlineData(true, CloseShape.ResetByClient)]
    [InlineData(false, CloseShape.ResetByServer)]
    public void Reset_names_who_sent_it(bool fromClient, CloseShape shape)
    {
        var scene = new Scene().Open();
        scene.Tcp(fromClient, "RA", 1, 1, [], null, 0, null);
        var connection = scene.Judge().Connections[0];

        Assert.Equal(shape, connection.Closed);
        Assert.Equal((TcpState.Closed, TcpState.Closed), (connection.ClientState, connection.ServerState));
    }

    [Fact]
    public void Reset_outside_the_window_changes_nothing()
    {
        var scene = new Scene().Open();
        scene.Client("R", 70000);
        scene.Client("PA", 1, 1, "still here");
        var connection = scene.Judge().Connections[0];

        Assert.Equal(CloseShape.Open, connection.Closed);
        Assert.Equal(TcpState.Established, connection.ServerState);
    }

    [Fact]
    public void Retransmission_is_told_from_new_data_and_from_what_fills_a_gap()
    {
        var scene = new Scene().Open();
        scene.Client("A", 1, 1, "aaaaa");
        scene.Client("A", 11, 1, "ccccc");
        scene.Client("A", 6, 1, "bbbbb");
        scene.Client("A", 6, 1, "bbbbb");
        scene.Server("A", 1, 16);
        var connection = scene.Judge().Connections[0];

        Assert.Equal([false, false, false, true, false], connection.Segments.Skip(3).Select(segment => segment.IsRetransmission));
        Assert.Equal((20, 15, 1), (connection.ClientEnd.DataOctets, connection.ClientEnd.UniqueDataOctets, connection.ClientEnd.Retransmissions));
    }

    [Fact]
    public void Segment_with_wrong_checksum_moves_nothing()
    {
        var scene = new Scene().Open();
        scene.Client("FA", 1, 1, with: h => h with { Checksum = 1 });
        var connection = scene.Judge().Connections[0];

        Assert.Equal(TcpState.Established, connection.ClientState);
        Assert.Equal(1, connection.ClientEnd.BadChecksums);
    }

    [Fact]
    public void New_syn_with_other_number_begins_a_new_connection()
    {
        var scene = Scene.Dialogue();
        scene.Client("S", 1000, options: Scene.SynOptions());
        var connections = scene.Judge().Connections;

        Assert.Equal(2, connections.Count);
        Assert.Equal(OpenShape.Unanswered, connections[1].Opened);
    }

    [Fact]
    public void Syn_again_with_same_number_is_a_retransmission()
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Client("S", 0, options: Scene.SynOptions());
        var connection = Assert.Single(scene.Judge().Connections);

        Assert.Equal((2, 1), (connection.ClientEnd.Syns, connection.ClientEnd.Retransmissions));
    }

    [Fact]
    public void Scaled_window_is_shown_in_octets()
    {
        var scene = new Scene().Open(Scene.SynOptions(scale: 3), Scene.SynOptions(scale: 1), serverWindow: 100, clientWindow: 50);
        Assert.Equal([50u, 100, 400], scene.Judge().Connections[0].Segments.Select(segment => segment.Window));
    }

    [Fact]
    public void Http_exchange_of_any_method_and_port_is_listed()
    {
        var scene = new Scene { ServerPort = 4711 }.Open();
        scene.Client("PA", 1, 1, "QUERY /a HTTP/1.1\r\nHost: a\r\n\r\n");
        var exchange = Assert.Single(scene.Judge().Connections[0].HttpExchanges);

        Assert.Equal("QUERY", exchange.Method);
        Assert.Equal(4, exchange.RequestFrame);
    }

    [Fact]
    public void Http_exchange_is_listed_with_its_frames()
    {
        var scene = new Scene { ServerPort = 80 }.Open();
        const string Request = "GET /status HTTP/1.1\r\nHost: a\r\n\r\n";
        scene.Client("PA", 1, 1, Request[..10]);
        scene.Client("PA", 11, 1, Request[10..]);
        scene.Server("PA", 1, (uint)Request.Length + 1, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe");
        scene.Server("PA", 41, (uint)Request.Length + 1, "llo");
        var exchange = Assert.Single(scene.Judge().Connections[0].HttpExchanges);

        Assert.Equal(("GET", "/status", 200), (exchange.Method, exchange.Target, exchange.Status));
        Assert.Equal((4, 6), (exchange.RequestFrame, exchange.ResponseFrame));
        Assert.Equal(1_000_000, exchange.ResponseEndTimeNs - exchange.ResponseTimeNs);
    }

    private static Verdict Verdict(Judgement judgement, string id) => judgement.Verdicts.Single(verdict => verdict.Rule.Id == id);
}
