using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A board whose firmware answers with HttpListener, and clients of it.</summary>
internal sealed class HttpListenerRig : IDisposable
{
    private const int Port = 80;

    // A method for the body of a response, so that the tests' firmware is short.
    private const string Start = """
        var listener = new HttpListener("http"); listener.Start();
        HttpListenerContext c = null;

        """;

    private HttpListenerRig(BoardRig board) => Board = board;

    public BoardRig Board { get; }

    /// <param name="serve">What the firmware does with "c", a context of each connection.</param>
    /// <param name="before">Between the listener's start and the first connection.</param>
    /// <param name="clock">Virtual time if null. curl needs the machine's.</param>
    public static async Task<HttpListenerRig> Serve(string serve, string before = "", IBenchClock? clock = null) =>
        new(new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App($"while ((c = listener.GetContext()) != null) {{ {serve} }} Say(\"no context\");", Start + before), clock: clock));

    public TcpPeer Connect() => Board.Connect(Port);

    /// <summary>Sends a request and reads until the board closes.</summary>
    public string Exchange(string request)
    {
        var peer = Connect();
        peer.Write(Encoding.ASCII.GetBytes(request));
        Board.WaitFor(() => peer.IsAtEnd || peer.Available == TcpPeer.BufferLength || peer.EndReason != TcpEndReason.None || Ended(peer), "the end of the response");
        return Read(peer);
    }

    /// <summary>Waits for so many octets of a connection that stays open.</summary>
    public string Await(TcpPeer peer, int count)
    {
        Board.WaitFor(() => peer.Available >= count, string.Create(CultureInfo.InvariantCulture, $"{count} octets of a response"));
        return Read(peer);
    }

    /// <summary>curl's output for a request to the board by a forwarded port.</summary>
    public string Curl(params IEnumerable<string> arguments)
    {
        using var forwarder = new PortForwarder(Board.Bench.Pump, Board.Bench.ClientHost(), Board.Address, new PortForward(0, Port));
        return Curl(Board, [.. arguments, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{forwarder.Forward.HostPort}/page?x=1")]);
    }

    /// <summary>curl's output.</summary>
    public static string Curl(BoardRig board, IEnumerable<string> arguments)
    {
        Process curl;

        try
        {
            curl = Process.Start(new ProcessStartInfo("curl", ["-sS", "--max-time", "120", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("curl is not installed (tests/setup)");
            throw;
        }

        using (curl)
        {
            var output = curl.StandardOutput.ReadToEndAsync();
            var errors = curl.StandardError.ReadToEndAsync();
            board.WaitForOutside(() => curl.HasExited, "curl to end");
            return output.Result + errors.Result;
        }
    }

    public void Dispose() => Board.Dispose();

    private static bool Ended(TcpPeer peer) => peer.State == NanoNet.Validation.TcpState.CloseWait;

    private static string Read(TcpPeer peer)
    {
        var octets = new byte[peer.Available];
        return Encoding.ASCII.GetString(octets, 0, peer.Read(octets));
    }
}
