using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

/// <summary>The STM32 board's native half in the process of the tests, which are its interpreter. There can be one, as on a board.</summary>
public sealed class BoardInProcess : IAsyncLifetime
{
    /// <summary>Nanoseconds after which something that should happen has not happened.</summary>
    internal const long Patience = 10_000_000_000;

    private CableEnd? _cable;

    internal long TimeBeforePowerOn { get; private set; }

    internal CableEnd Cable => _cable ?? throw new InvalidOperationException("The board is not there.");

    public async ValueTask InitializeAsync()
    {
        BoardApi.Load(await NativeBoard.ProgramAsync(NativeBoard.Stm32, NativeBuild.LibraryName));
        TimeBeforePowerOn = BoardApi.Now();
        _cable = new CableEnd();
        PowerOn(_cable.Path);
        _cable.Accept();
        _cable.Send(Frames.ArpRequest());
        _cable.Receive(Frames.IsArpReply);
    }

    public ValueTask DisposeAsync()
    {
        _cable?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Tries until the call no longer would block, and sleeps in between until a socket's state changes.</summary>
    internal static int Until(Func<int> call)
    {
        var deadline = BoardApi.Now() + Patience;

        for (;;)
        {
            var result = call();

            if (result != BoardApi.WouldBlock)
            {
                return result;
            }

            Assert.NotEqual(0u, BoardApi.Wait(deadline));
        }
    }

    /// <summary>Sleeps until the condition holds, as a thread of the firmware does that waits for a socket's state.</summary>
    internal static void UntilTrue(Func<bool> condition) => Until(() => condition() ? 0 : BoardApi.WouldBlock);

    internal static uint HostOrder(byte[] address) => BinaryPrimitives.ReadUInt32BigEndian(address);

    internal static uint NetworkOrder(byte[] address) => MemoryMarshal.Read<uint>(address);

    /// <summary>A listener and a client of the tester's, connected.</summary>
    internal int Listen(ushort port)
    {
        var listener = BoardApi.Socket(BoardApi.InterNetwork, BoardApi.Stream, 0);
        Assert.True(listener >= 0);
        Assert.Equal(0, BoardApi.Bind(listener, 0, port));
        Assert.Equal(0, BoardApi.Listen(listener, 4));
        return listener;
    }

    /// <summary>Opens a connection from the tester to the board. Returns the board's first sequence number.</summary>
    internal uint Open(ushort from, ushort to)
    {
        Cable.Send(Frames.TcpSegment(from, to, 100, 0, Frames.Syn, []));
        var synAck = Cable.Receive(frame => Frames.IsTcp(frame, from));
        var board = Frames.Sequence(synAck) + 1;
        Cable.Send(Frames.TcpSegment(from, to, 101, board, Frames.Ack, []));
        return board;
    }

    private static unsafe void PowerOn(string path)
    {
        var config = new BoardApi.Config
        {
            Ip = NetworkOrder(Frames.BoardIp),
            Mask = NetworkOrder([255, 255, 255, 0]),
            Gateway = NetworkOrder(Frames.TesterIp),
            Seed = 1,
            CablePath = Marshal.StringToCoTaskMemUTF8(path),
        };
        config.Dns[0] = NetworkOrder(Frames.TesterIp);

        for (var i = 0; i < Frames.BoardMac.Length; i++)
        {
            config.Mac[i] = Frames.BoardMac[i];
        }

        Assert.Equal(0, BoardApi.Start(config));
        Assert.Equal(-114, BoardApi.Start(config)); // EALREADY
        Marshal.FreeCoTaskMem(config.CablePath);
    }
}
