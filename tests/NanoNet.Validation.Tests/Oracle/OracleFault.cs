using System;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>One thing that goes wrong in a connection.</summary>
/// <param name="Name">What.</param>
/// <param name="Play">Lets it happen and says what is expected; null if it happens while the connection opens.</param>
internal sealed record OracleFault(string Name, Action<OracleConnection>? Play)
{
    /// <summary>Opens the connection, and lets the fault happen; null for the usual three segments.</summary>
    public Action<OracleConnection>? Open { get; init; }

    /// <summary>True if the capture has to hold the opening for the fault to be told.</summary>
    public bool NeedsOpening { get; init; }

    /// <summary>True, false: with timestamps, without; null: both.</summary>
    public bool? NeedsTimestamps { get; init; }

    /// <summary>True if the fault needs window scaling.</summary>
    public bool NeedsScale { get; init; }

    /// <summary>True, false: the sequence numbers have to pass 2^32, must not; null: both.</summary>
    public bool? NeedsWrap { get; init; }

    /// <summary>True, false: with SACK, without; null: both.</summary>
    public bool? NeedsSack { get; init; }

    /// <summary>True if the capture has to go on to the end.</summary>
    public bool NeedsClose { get; init; }

    /// <summary>Traits with which the fault can happen, as like the given ones as can be.</summary>
    public OracleTraits Adapt(OracleTraits traits) => traits with
    {
        IsJoined = traits.IsJoined && !NeedsOpening && Open is null,
        IsLeft = traits.IsLeft && !NeedsClose,
        HasTimestamps = NeedsTimestamps ?? traits.HasTimestamps,
        HasSack = NeedsSack ?? traits.HasSack,
        HasScale = traits.HasScale || NeedsScale,
        IsWrapping = NeedsWrap ?? traits.IsWrapping,
    };

    public override string ToString() => Name;
}
