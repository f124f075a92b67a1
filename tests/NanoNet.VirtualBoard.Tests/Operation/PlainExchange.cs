using System;
using System.Text;
using System.Text.Json;
using NanoNet.Bench;
using NanoNet.Validation;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>One request on a connection of its own, answered in text.</summary>
internal static class PlainExchange
{
    /// <summary>Asks port 80, reads until the answer ends as said, closes, and waits for the end of the connection.</summary>
    /// <param name="rig">The board.</param>
    /// <param name="request">What is sent.</param>
    /// <param name="ending">How the answer ends.</param>
    /// <param name="what">What is waited for, as a failure names it.</param>
    public static string Ask(this BoardRig rig, ReadOnlySpan<byte> request, string ending, string what) =>
        Ask(rig, request, (_, text) => text.EndsWith(ending, StringComparison.Ordinal), what);

    /// <summary>The same, but reads until the board has ended it.</summary>
    public static string AskToEnd(this BoardRig rig, ReadOnlySpan<byte> request, string what) => Ask(rig, request, static (peer, _) => peer.IsAtEnd, what);

    private static string Ask(BoardRig rig, ReadOnlySpan<byte> request, Func<TcpPeer, string, bool> isWhole, string what)
    {
        // The address may be another than at first.
        using var peer = TcpPeer.Connect(rig.Bench.Tester, rig.Bench.Console.Banner!.Address, 80);
        rig.WaitFor(() => peer.IsOpen, "a connection");
        peer.Write(request);
        var text = "";
        rig.WaitFor(
            () =>
            {
                var octets = new byte[peer.Available];
                peer.Read(octets);
                text += Encoding.ASCII.GetString(octets);
                return isWhole(peer, text);
            },
            what);
        peer.Close();
        rig.WaitFor(() => peer.State == TcpState.TimeWait || peer.EndReason != TcpEndReason.None, "the end of the connection");
        return text;
    }

    /// <summary>The status document.</summary>
    public static JsonElement Status(this BoardRig rig)
    {
        var text = rig.Ask("GET /status HTTP/1.0\r\n\r\n"u8, "}}\n", "the status document");
        return JsonDocument.Parse(text[text.IndexOf("\r\n\r\n", StringComparison.Ordinal)..]).RootElement;
    }

    /// <summary>One of the counters of the status document.</summary>
    public static long Counter(this BoardRig rig, string name) => rig.Status().GetProperty("counters").GetProperty(name).GetInt64();
}
