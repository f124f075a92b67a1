using System;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>What a made connection is like, besides its fault.</summary>
internal sealed record OracleTraits
{
    public required int Seed { get; init; }

    public required bool IsIPv6 { get; init; }

    public required bool HasTimestamps { get; init; }

    public required bool HasSack { get; init; }

    public required bool HasScale { get; init; }

    /// <summary>True if the server sends the data that the fault is in.</summary>
    public required bool IsFromServer { get; init; }

    /// <summary>True if the capture begins after the connection has been opened.</summary>
    public required bool IsJoined { get; init; }

    /// <summary>True if the capture ends before the connection is closed.</summary>
    public required bool IsLeft { get; init; }

    /// <summary>True if the numbers of both directions pass 2^32 while data is sent.</summary>
    public required bool IsWrapping { get; init; }

    /// <summary>Tells connections in one capture apart.</summary>
    public ushort ClientPort { get; init; } = Scene.ClientPort;

    public static OracleTraits Of(int seed)
    {
        var random = new Random(seed);

        return new OracleTraits
        {
            Seed = seed,
            IsIPv6 = random.Next(2) == 0,
            HasTimestamps = random.Next(2) == 0,
            HasSack = random.Next(2) == 0,
            HasScale = random.Next(2) == 0,
            IsFromServer = random.Next(2) == 0,
            IsJoined = random.Next(4) == 0,
            IsLeft = random.Next(4) == 0,
            IsWrapping = random.Next(2) == 0,
        };
    }
}
