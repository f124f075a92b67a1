namespace NanoNet.Boards;

/// <summary>What the flasher has to be told of one board among others.</summary>
public sealed record DeskFlash
{
    /// <summary>Id of its ST-LINK probe or DFU device; null: it is the only one.</summary>
    public string? Device { get; init; }

    /// <summary>Bits per second of an ESP32's loader; null: the flasher's choice.</summary>
    public int? Baud { get; init; }
}
