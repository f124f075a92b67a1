using System;

namespace NanoNet.Bench;

/// <summary>Round-trip time estimate and the retransmission timeout that follows from it (RFC 6298).</summary>
internal sealed class RetransmissionTimeout
{
    private static readonly TimeSpan s_initial = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_minimum = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_maximum = TimeSpan.FromSeconds(60);

    private TimeSpan _smoothed;
    private TimeSpan _variation;
    private TimeSpan _base = s_initial;
    private int _backoff;

    /// <summary>The timeout now, doubled for each expiry in a row (section 5.5).</summary>
    public TimeSpan Current
    {
        get
        {
            var value = _base * (1L << Math.Min(_backoff, 6));

            return value > s_maximum ? s_maximum : value;
        }
    }

    public void Expired() => _backoff++;

    public void Progressed() => _backoff = 0;

    /// <summary>Section 2; never from a segment that was sent twice (Karn, section 3).</summary>
    public void Measured(TimeSpan roundTrip)
    {
        if (_smoothed == TimeSpan.Zero)
        {
            _smoothed = roundTrip;
            _variation = roundTrip / 2;
        }
        else
        {
            _variation = (_variation * 0.75) + ((_smoothed - roundTrip).Duration() * 0.25);
            _smoothed = (_smoothed * 0.875) + (roundTrip * 0.125);
        }

        var value = _smoothed + (_variation * 4);
        _base = value < s_minimum ? s_minimum : value > s_maximum ? s_maximum : value;
    }
}
