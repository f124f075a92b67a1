namespace NanoNet.Boards;

/// <summary>What the flasher has to be told of one board among others.</summary>
public sealed record DeskFlash
{
    /// <summary>How an STM32 board is reached, by ST-LINK or DFU; null: as its profile says.</summary>
    public FlashMethod? Method { get; init; }

    /// <summary>Id of its ST-LINK probe or DFU device; null: it is the only one.</summary>
    public string? Device { get; init; }

    /// <summary>Bits per second of an ESP32's loader; null: the flasher's choice.</summary>
    public int? Baud { get; init; }
}
