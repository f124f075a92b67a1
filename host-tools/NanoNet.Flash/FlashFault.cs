namespace NanoNet.Flash;

/// <summary>Whose trouble it is that a board was not flashed.</summary>
public enum FlashFault
{
    /// <summary>The desk's: no board, no port, no nanoff, a flash that cannot be written.</summary>
    Bench,

    /// <summary>What the user named cannot be flashed: a file, an address, a target.</summary>
    Request,

    /// <summary>It was written, and does not start.</summary>
    Firmware,

    /// <summary>nanonet asked for what it should not have.</summary>
    Defect,
}
