namespace NanoNet.Boards;

/// <summary>How a target is flashed.</summary>
public enum FlashMethod
{
    /// <summary>By the chip's own loader on its serial port (ESP32).</summary>
    Serial,

    /// <summary>By an ST-LINK probe, which Nucleo and Discovery boards carry.</summary>
    StLink,

    /// <summary>By USB DFU, after the board was started into its loader.</summary>
    Dfu,

    /// <summary>By the running interpreter over its serial link; nanoff cannot write the interpreter itself (NXP).</summary>
    NanoDevice,
}
