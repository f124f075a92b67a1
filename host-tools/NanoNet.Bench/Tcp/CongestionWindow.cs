using System;

namespace NanoNet.Bench;

/// <summary>How much may be in flight (RFC 5681), with NewReno's recovery (RFC 6582).</summary>
internal sealed class CongestionWindow
{
    // RFC 6928.
    private const int InitialSegments = 10;

    // RFC 5681 section 3.2.
    private const int DuplicateThreshold = 3;

    private int _segmentSize = 536;
    private int _threshold = int.MaxValue;
    private int _duplicates;
    private int _acknowledged;

    /// <summary>Octets that may be in flight.</summary>
    public int Octets { get; private set; }

    public bool IsRecovering { get; private set; }

    public void Begin(int segmentSize)
    {
        _segmentSize = segmentSize;
        Octets = InitialSegments * segmentSize;
    }

    /// <summary>New data was acknowledged.</summary>
    /// <param name="octets">How much.</param>
    /// <param name="endsRecovery">True if everything is acknowledged that was in flight when the loss was noticed.</param>
    /// <returns>True if the first unacknowledged segment is to be sent again at once: a partial acknowledgment.</returns>
    public bool Acknowledged(int octets, bool endsRecovery)
    {
        _duplicates = 0;

        if (IsRecovering)
        {
            if (endsRecovery)
            {
                IsRecovering = false;
                Octets = _threshold;
                return false;
            }

            Octets = Math.Max(_segmentSize, Octets - octets + _segmentSize);
            return true;
        }

        if (Octets < _threshold)
        {
            Octets += Math.Min(octets, _segmentSize);
            return false;
        }

        // Congestion avoidance: one segment for each window acknowledged.
        _acknowledged += octets;

        if (_acknowledged >= Octets)
        {
            _acknowledged -= Octets;
            Octets += _segmentSize;
        }

        return false;
    }

    /// <summary>A duplicate acknowledgment came.</summary>
    /// <returns>True for the one that shows a loss: the first unacknowledged segment is to be sent again.</returns>
    public bool Duplicate(int inFlight)
    {
        if (IsRecovering)
        {
            Octets += _segmentSize;
            return false;
        }

        _duplicates++;

        if (_duplicates < DuplicateThreshold)
        {
            return false;
        }

        IsRecovering = true;
        _threshold = Math.Max(inFlight / 2, 2 * _segmentSize);
        Octets = _threshold + (DuplicateThreshold * _segmentSize);
        return true;
    }

    /// <summary>The retransmission timer expired (RFC 5681 section 3.1).</summary>
    public void Expired(int inFlight)
    {
        IsRecovering = false;
        _duplicates = 0;
        _threshold = Math.Max(inFlight / 2, 2 * _segmentSize);
        Octets = _segmentSize;
    }
}
