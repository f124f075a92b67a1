using System;

namespace NanoNet.VirtualBoard;

/// <summary>The board's UART on a pseudo-terminal. Firmware never waits for a reader, and a reader that keeps up loses nothing.</summary>
internal sealed unsafe class Uart
{
    /// <summary>Octets kept for a reader that is late, besides the kernel's own buffer of some 64 KiB.</summary>
    internal const int QueueCapacity = 1024 * 1024;

    private const int ChunkLength = 4096;

    private readonly OutputQueue _queue = new(QueueCapacity);
    private readonly int _master;
    private readonly int _wake;
    private readonly byte[] _chunk = new byte[ChunkLength];
    private long _written;
    private int _chunkStart;
    private int _chunkEnd;

    /// <param name="master">The board's end of the terminal, non-blocking.</param>
    /// <param name="wake">An eventfd that ends the poll of who calls <see cref="Pump"/>.</param>
    public Uart(int master, int wake)
    {
        _master = master;
        _wake = wake;
    }

    /// <summary>Told how many octets the board has written so far, before they go.</summary>
    public Action<long>? Written { get; init; }

    /// <summary>Takes what the other end sends, on the thread that calls <see cref="Pump"/>; null throws it away.</summary>
    public SerialInput? Input { get; set; }

    /// <summary>What to poll the terminal for.</summary>
    public short Interest => (short)(Libc.PollIn | (HasOutput ? Libc.PollOut : 0));

    private bool HasOutput => _chunkStart < _chunkEnd || !_queue.IsEmpty;

    public void Write(ReadOnlySpan<byte> octets)
    {
        _written += octets.Length;
        Written?.Invoke(_written);

        if (octets.Length > 0 && _queue.Enqueue(octets))
        {
            var one = 1UL;
            _ = Libc.write(_wake, (byte*)&one, sizeof(ulong));
        }
    }

    /// <summary>Moves octets until nothing more goes without waiting. One thread calls this.</summary>
    /// <returns>Whether there is output left.</returns>
    public bool Pump()
    {
        TakeInput();

        while (true)
        {
            if (_chunkStart == _chunkEnd)
            {
                _chunkStart = 0;
                _chunkEnd = _queue.Dequeue(_chunk);

                if (_chunkEnd == 0)
                {
                    return false;
                }
            }

            fixed (byte* octets = &_chunk[_chunkStart])
            {
                var written = (int)Libc.write(_master, octets, (nuint)(_chunkEnd - _chunkStart));

                if (written <= 0)
                {
                    return true;
                }

                _chunkStart += written;
            }
        }
    }

    // All of it: a full buffer would stop the writer.
    private void TakeInput()
    {
        var octets = stackalloc byte[ChunkLength];
        int count;

        while ((count = (int)Libc.read(_master, octets, ChunkLength)) > 0)
        {
            Input?.Invoke(new ReadOnlySpan<byte>(octets, count));
        }
    }
}
