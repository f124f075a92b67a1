using System;
using System.Collections.Generic;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The client never answers the SYN,ACK: the board sends it again, each time after twice the time, and forgets the client.</summary>
public sealed class HalfOpenEntryScenario : IScenario
{
    public string Id => "TCP-SYNACK-GIVE-UP";

    public string Title => "SYN,ACK that nobody answers: back-off, and the half-open connection is forgotten";

    public string Source => "RFC 6298 section 5, RFC 4987 section 3; lwIP: TCP_SYN_RCVD_TIMEOUT";

    public TimeSpan DurationOn(BoardProfile board) => new LwipTimes(board).SynReceivedTimeout * 2;

    public void Run(ScenarioContext line)
    {
        var times = line.Times;
        var client = line.Script(line.PortOf(FirmwareService.TcpEcho));

        client.SendSyn();
        var last = client.ExpectSynAck();
        var begun = last.Stamp;

        foreach (var wait in Within(times))
        {
            var again = client.Expect("SYN,ACK again", IsSynAck, wait + ScenarioContext.DefaultPatience);
            line.RequireTime("SYN,ACK again", again.Stamp - last.Stamp, wait - times.Tick, wait + times.Tick);
            ScenarioContext.Require(
                again.AbsoluteSequenceNumber == last.AbsoluteSequenceNumber, $"the SYN,ACK of frame {last.Number} again", $"frame {again.Number}: {again}");
            last = again;
        }

        line.Pass((begun - line.Now) + times.SynReceivedTimeout + (times.Tick * 2));
        client.ExpectSilence("no more SYN,ACK: the time of a half-open connection is over");

        // The connection is not known any more, and its place is free.
        client.SendAcknowledgment();
        client.Expect("RST for the late third segment", static segment => segment.Has(TcpControlBits.Rst));
        var other = line.Connect(client.Script.RemotePort, line.SecondTester);
        other.ExpectEcho(line.Payload(100));
        other.Close();
        other.ExpectClosed();
    }

    private static bool IsSynAck(SeenSegment segment) => segment.Is(TcpControlBits.Syn | TcpControlBits.Ack);

    private static IEnumerable<TimeSpan> Within(LwipTimes times)
    {
        var left = times.SynReceivedTimeout;

        foreach (var wait in times.Retransmissions(times.InitialTimeout))
        {
            left -= wait;

            if (left <= times.Tick)
            {
                yield break;
            }

            yield return wait;
        }
    }
}
