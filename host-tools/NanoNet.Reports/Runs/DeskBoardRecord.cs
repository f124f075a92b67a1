namespace NanoNet.Reports.Runs;

/// <summary>A board on the desk, as the desk's file says of it, or as it answered. What is not known is null.</summary>
public sealed record DeskBoardRecord
{
    /// <summary>What its owner calls it.</summary>
    public string? Name { get; init; }

    /// <summary>The name of its profile, or the path of one.</summary>
    public string? Profile { get; init; }

    /// <summary>nanoff's name of the firmware that it runs.</summary>
    public string? Target { get; init; }

    /// <summary>Its serial port.</summary>
    public string? Port { get; init; }

    /// <summary>Bits per second there.</summary>
    public int? Baud { get; init; }

    /// <summary>The network interface that its cable leads to.</summary>
    public string? Interface { get; init; }

    /// <summary>Perhaps with the length of its prefix.</summary>
    public string? Address { get; init; }

    public string? Mac { get; init; }
}
