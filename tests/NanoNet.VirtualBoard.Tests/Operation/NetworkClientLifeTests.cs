using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What the board asks of others, when these fail it: it asks again, its services do not wait for it, and no socket is lost.</summary>
public class NetworkClientLifeTests
{
    private const ushort NtpPort = 123;
    private const ushort ReportPort = 8080;
    private const string Client = "using NanoNet.Client;";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Name_that_is_not_resolved_is_asked_for_again_until_it_is(bool isEsp32)
    {
        var profile = isEsp32 ? await TestProfile.Esp32 : await TestProfile.Stm32;
        using var rig = Boot(profile, "new BootReport(\"http://reports.test:8080/boot\", null, configuration).Start();");
        var names = new NameServer(rig.Bench.Tester, rig.Bench.Network.Gateway) { Answer = NameServer.ServerFailure };
        TcpPeer.Listen(rig.Bench.Tester, ReportPort, static peer => peer.Changed = () => Answer(peer));

        // One failure of each kind.
        var first = AwaitLine(rig, "Boot report not delivered, attempt 1: ");
        names.Answer = NameServer.NoSuchName;
        AwaitLine(rig, "Boot report not delivered, attempt 3: ");
        names.Answer = null;
        var fifth = AwaitLine(rig, "Boot report not delivered, attempt 5: ");

        // ClientLimits: pauses of 1, 2, 4 and 8 s, a quarter of which is left to chance.
        Assert.True(fifth - first >= TimeSpan.FromSeconds(15 * 0.75), $"five attempts in {fifth - first}");
        Visits.All(rig);
        names.Answer = NameServer.Found;
        AwaitLine(rig, "Boot report delivered");
        Visits.All(rig);
        Assert.True(names.Questions >= 5);
        AssertNoSocketIsLost(rig, profile);
        rig.EndWithEveryRuleHeld();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Time_server_that_is_gone_stops_nothing_and_sets_the_clock_when_it_is_back(bool isEsp32)
    {
        var profile = isEsp32 ? await TestProfile.Esp32 : await TestProfile.Stm32;
        using var rig = Boot(profile, "nanoFramework.Runtime.Native.Rtc.SetSystemTime(new DateTime(1970, 1, 2)); NetworkClock.Start(\"192.0.2.1\", null);");
        var tester = rig.Bench.Tester;
        var isThere = false;
        var questions = 0;
        tester.ListenUdp(NtpPort, (_, source, port, _, _) =>
        {
            questions++;

            if (isThere)
            {
                tester.SendUdp(source, new UdpHeader { SourcePort = NtpPort, DestinationPort = port }, Time());
            }
        });

        rig.Bench.WaitUntil(static () => false, TimeSpan.FromHours(1));
        Assert.InRange(questions, 2, 6);
        Assert.DoesNotContain("\r\nDate: ", Page(rig), StringComparison.Ordinal);
        Visits.All(rig);

        isThere = true;
        rig.Bench.WaitUntil(static () => false, TimeSpan.FromMinutes(20));
        Assert.Contains("\r\nDate: Fri, 04 Mar 2022 ", Page(rig), StringComparison.Ordinal);

        isThere = false;
        rig.Bench.WaitUntil(static () => false, TimeSpan.FromHours(3));
        Visits.All(rig);
        Assert.Contains("\r\nDate: Fri, 04 Mar 2022 ", Page(rig), StringComparison.Ordinal);
        AssertNoSocketIsLost(rig, profile);
        rig.EndWithEveryRuleHeld();
    }

    // HttpClient wants more memory than thirteen connections leave of an ESP32's: of its sockets most are kept free, and so are their buffers.
    private static BoardRig Boot(TestProfile profile, string before) => OperatedBoards.Boot(
        profile,
        $"ReservedSockets = {profile.Board.Limits.Sockets - 3}, HttpPort = 80, WebSockets = 1",
        BoardNetwork.Static,
        Client,
        before,
        Path.Combine(TestPaths.Artifacts, "bin", "NanoNet.Client", "release", "NanoNet.Client.dll"));

    // When the board said it.
    private static TimeSpan AwaitLine(BoardRig rig, string start)
    {
        Assert.True(
            rig.Bench.WaitUntil(() => Lines(rig, start).Any(), TimeSpan.FromMinutes(20)),
            $"expected: {start}; the board said: {string.Join(" | ", rig.Bench.Log.Lines.Select(static line => line.Text))}");
        return Lines(rig, start).First().SincePowerOn;
    }

    private static IEnumerable<ConsoleLine> Lines(BoardRig rig, string start) => rig.Bench.Log.Lines.Where(line => line.Text.StartsWith(start, StringComparison.Ordinal));

    // The port of HTTP and the connection of the question.
    private static void AssertNoSocketIsLost(BoardRig rig, TestProfile profile)
    {
        var measured = MeasuredFirmware.Ask(rig);
        Assert.Equal((int)profile.Board.Limits.Sockets - 2, measured.FreeSockets);
        Assert.Equal(1, measured.Connections);
    }

    private static void Answer(TcpPeer peer)
    {
        var octets = new byte[peer.Available];
        peer.Read(octets);

        if (Encoding.ASCII.GetString(octets).EndsWith('}'))
        {
            peer.Write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"u8);
            peer.Close();
        }
        else if (peer.IsAtEnd)
        {
            peer.Close();
        }
    }

    private static string Page(BoardRig rig) => rig.Ask("HEAD / HTTP/1.1\r\nHost: board\r\n\r\n"u8, "\r\n\r\n", "a head");

    // 2022-03-04 05:06:07 since 1900.
    private static byte[] Time()
    {
        var answer = new byte[48];
        answer[0] = 0x24;
        answer[1] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(answer.AsSpan(40), 3855359167);
        return answer;
    }
}
