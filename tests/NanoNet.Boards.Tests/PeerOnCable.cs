using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

/// <summary>The C peer of a profile, running at the other end of a cable.</summary>
internal sealed class PeerOnCable : IDisposable
{
    // Only a failure takes it.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private PeerOnCable(CableEnd cable, Process process)
    {
        Cable = cable;
        _process = process;
    }

    public CableEnd Cable { get; }

    public static async Task<PeerOnCable> StartAsync(BoardProfile profile)
    {
        var program = await NativeBoard.ProgramAsync(profile, NativeBuild.PeerName);
        var cable = new CableEnd();
        var process = Process.Start(
            new ProcessStartInfo(program, [cable.Path, "192.0.2.10/24,192.0.2.1"]) { RedirectStandardOutput = true })!;
        cable.Accept();
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

        // The question tells the board our MAC address.
        cable.Send(Frames.ArpRequest());
        cable.Receive(Frames.IsArpReply);
        return new PeerOnCable(cable, process);
    }

    /// <summary>Three segments; the sequence number that the board expects next is <paramref name="sequence"/> + 1.</summary>
    /// <returns>The SYN,ACK.</returns>
    public byte[] Connect(ushort port, ushort to, uint sequence)
    {
        Cable.Send(Frames.TcpSegment(port, to, sequence, 0, Frames.Syn, [], [2, 4, 0x05, 0xb4]));
        var synAck = Cable.Receive(frame => Frames.IsTcp(frame, port));
        Assert.Equal(Frames.Syn | Frames.Ack, Frames.Flags(synAck));
        Assert.Equal(sequence + 1, Frames.Acknowledgment(synAck));
        Cable.Send(Frames.TcpSegment(port, to, sequence + 1, Frames.Sequence(synAck) + 1, Frames.Ack, []));
        return synAck;
    }

    /// <summary>Pulls the cable and says how the program ended.</summary>
    public int Unplug()
    {
        Cable.Unplug();
        return WaitForExit();
    }

    /// <summary>Says how the program ended.</summary>
    public int WaitForExit()
    {
        Assert.True(_process.WaitForExit(s_patience), "the peer outlives its cable");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        Cable.Dispose();
    }
}
