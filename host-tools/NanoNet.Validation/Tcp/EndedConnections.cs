using System;
using System.Runtime.CompilerServices;

namespace NanoNet.Validation;

/// <summary>Connections that have closed and linger, for what may still come, before they are let go.</summary>
/// <param name="letGo">Lets go of one.</param>
/// <param name="lingerNs">How long it lingers after its last segment.</param>
/// <param name="most">How many linger. A capture that closes, or resets, more has the oldest ones let go sooner, so that its memory stays bounded.</param>
internal sealed class EndedConnections(Action<TcpConnection> letGo, long lingerNs, int most)
{
    /// <summary>Twice the maximum segment lifetime (RFC 9293 section 3.4.2): no segment of a connection comes later.</summary>
    public const long LingerNs = 240_000_000_000;

    private const int FirstCapacity = 64;

    /// <summary>How many are let go before one of which something is fetched.</summary>
    private const int FetchedWhole = 3;
    private const int FetchedParts = 2;
    private const int FetchedRest = 1;

    // A ring of a power of two, the oldest first.
    private TcpConnection?[] _lingering = new TcpConnection?[FirstCapacity];
    private int _first;
    private int _count;

    // Nothing is due before; the oldest may only become due later than was thought.
    private long _dueNs = long.MinValue;

    /// <summary>Takes a connection that has closed.</summary>
    public void Add(TcpConnection connection)
    {
        if (_count == _lingering.Length)
        {
            Grow();
        }

        _lingering[(_first + _count) & (_lingering.Length - 1)] = connection;
        _count++;
        LookAgain();
    }

    /// <summary>A connection was replaced: it need not linger.</summary>
    public void LookAgain() => _dueNs = long.MinValue;

    /// <summary>Lets go what has lingered long enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Expire(long nowNs)
    {
        if (nowNs >= _dueNs)
        {
            LetGoDue(nowNs);
        }
    }

    private void LetGoDue(long nowNs)
    {
        while (_count > 0)
        {
            var oldest = _lingering[_first]!;

            if (!oldest.IsFinished && _count <= most && nowNs - oldest.LastTimeNs < lingerNs)
            {
                _dueNs = lingerNs == long.MaxValue ? long.MaxValue : oldest.LastTimeNs + lingerNs;
                return;
            }

            _lingering[_first] = null;
            _first = (_first + 1) & (_lingering.Length - 1);
            _count--;
            FetchNext();

            oldest.IsLingering = false;

            // One that was refused at first may have been opened since.
            if (!oldest.IsFinished && oldest.IsClosed)
            {
                letGo(oldest);
            }
        }

        _dueNs = long.MaxValue;
    }

    /// <summary>
    /// Nobody has looked at the next ones for long: they are fetched from main memory while this one is let go, step by step, as each step needs
    /// what the one before has fetched.
    /// </summary>
    private void FetchNext()
    {
        if (_count > FetchedWhole)
        {
            Next(FetchedWhole).FetchWhole();
            Next(FetchedParts).FetchParts();
            Next(FetchedRest).FetchRest();
        }
    }

    private TcpConnection Next(int ahead) => _lingering[(_first + ahead) & (_lingering.Length - 1)]!;

    private void Grow()
    {
        var grown = new TcpConnection?[_lingering.Length * 2];

        for (var i = 0; i < _count; i++)
        {
            grown[i] = _lingering[(_first + i) & (_lingering.Length - 1)];
        }

        _lingering = grown;
        _first = 0;
    }
}
