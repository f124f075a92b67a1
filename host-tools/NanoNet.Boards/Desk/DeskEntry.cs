namespace NanoNet.Boards;

/// <summary>A board that lies on the desk.</summary>
public sealed record DeskEntry
{
    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required ProfilePosition Position { get; init; }

    /// <summary>The name of its profile, or the path of one from anywhere; null: NanoNet has none.</summary>
    public string? Profile { get; init; }

    /// <summary>nanoff's name of the firmware that it runs; null: the profile's.</summary>
    public string? Target { get; init; }

    /// <summary>Null: it has no serial port here.</summary>
    public DeskSerial? Serial { get; init; }

    /// <summary>Null: it has no network interface here.</summary>
    public DeskNetwork? Network { get; init; }

    public DeskFlash Flash { get; init; } = new();

    /// <summary>For people; null: none.</summary>
    public string? Notes { get; init; }

    /// <summary>In one line, what it is and where.</summary>
    public override string ToString() =>
        $"{Name}: {Profile ?? Target}{(Serial is null ? string.Empty : $", serial port {Serial.Port}")}{(Network is null ? string.Empty : $", cable in {Network.Interface}")}";
}
