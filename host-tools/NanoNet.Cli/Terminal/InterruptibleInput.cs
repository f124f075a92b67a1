using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Capture;

namespace NanoNet.Cli.Terminal;

/// <summary>Standard input that ends when the user wants it to: no read of a pipe into which nothing comes hears of a signal.</summary>
/// <param name="input">Is read on another thread; not disposed here, as that thread may be in it for good.</param>
/// <param name="grace">How long what comes is still taken then: Ctrl-C reaches who writes the pipe at the same time, and that one writes what it holds before it ends.</param>
/// <param name="token">Says that it is to end.</param>
internal sealed class InterruptibleInput(Stream input, TimeSpan grace, CancellationToken token) : SequentialStream
{
    private const int BufferLength = 1 << 16;

    // Not the caller's: that one may be gone when the read comes back.
    private readonly byte[] _buffer = new byte[BufferLength];
    private Task<int>? _pending;
    private ReadOnlyMemory<byte> _left;
    private long _interruptedAt;

    /// <returns>0 at the end, and some time after the interruption.</returns>
    public override int Read(Span<byte> buffer)
    {
        if (_left.IsEmpty)
        {
            _pending ??= Task.Run(() => input.Read(_buffer));

            if (!Wait(_pending))
            {
                return 0;
            }

            _left = _buffer.AsMemory(0, _pending.GetAwaiter().GetResult());
            _pending = null;
        }

        var count = Math.Min(buffer.Length, _left.Length);
        _left[..count].Span.CopyTo(buffer);
        _left = _left[count..];
        return count;
    }

    private bool Wait(Task<int> read)
    {
        try
        {
            if (!token.IsCancellationRequested)
            {
                Task.WaitAny([read], token);
                return true;
            }
        }
        catch (OperationCanceledException)
        {
        }

        _interruptedAt = _interruptedAt == 0 ? Environment.TickCount64 : _interruptedAt;
        var left = grace.TotalMilliseconds - (Environment.TickCount64 - _interruptedAt);
        return left > 0 && Task.WaitAny([read], (int)left) >= 0;
    }
}
