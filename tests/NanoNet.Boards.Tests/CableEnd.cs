using System;
using System.Buffers.Binary;
using System.Diagnostics;
using System.IO;
using System.Net.Sockets;

namespace NanoNet.Boards.Tests;

/// <summary>The tool's end of a cable: listens, then sends and receives frames.</summary>
internal sealed class CableEnd : IDisposable
{
    private const int LengthOctets = 4;

    // Only a failure takes it.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanonet-cable-");
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private Socket? _board;

    public CableEnd()
    {
        Path = System.IO.Path.Combine(_folder.FullName, "cable");
        _listener.Bind(new UnixDomainSocketEndPoint(Path));
        _listener.Listen(1);
    }

    public string Path { get; }

    /// <summary>Waits for the board to plug in.</summary>
    public void Accept()
    {
        if (!_listener.Poll(s_patience, SelectMode.SelectRead))
        {
            throw new TimeoutException("No board plugged its cable in.");
        }

        _board = _listener.Accept();
        _board.ReceiveTimeout = (int)s_patience.TotalMilliseconds;
    }

    public void Send(byte[] frame)
    {
        var framed = new byte[LengthOctets + frame.Length];
        BinaryPrimitives.WriteInt32BigEndian(framed, frame.Length);
        frame.CopyTo(framed, LengthOctets);
        Board.Send(framed);
    }

    /// <summary>Octets of the stream as they are, framed or not.</summary>
    public void SendRaw(ReadOnlySpan<byte> octets) => Board.Send(octets);

    /// <summary>The next frame for which <paramref name="wanted"/> holds; others are dropped.</summary>
    public byte[] Receive(Predicate<byte[]> wanted)
    {
        var watch = Stopwatch.StartNew();

        while (watch.Elapsed < s_patience)
        {
            var frame = Read(BinaryPrimitives.ReadInt32BigEndian(Read(LengthOctets)));

            if (wanted(frame))
            {
                return frame;
            }
        }

        throw new TimeoutException("The board did not send the frame that was waited for.");
    }

    public void Unplug() => Board.Dispose();

    public void Dispose()
    {
        _board?.Dispose();
        _listener.Dispose();
        _folder.Delete(recursive: true);
    }

    private Socket Board => _board ?? throw new InvalidOperationException("Accept first.");

    private byte[] Read(int count)
    {
        var octets = new byte[count];

        for (var got = 0; got < count;)
        {
            var more = Board.Receive(octets, got, count - got, SocketFlags.None);
            got += more > 0 ? more : throw new EndOfStreamException("The board unplugged its cable.");
        }

        return octets;
    }
}
