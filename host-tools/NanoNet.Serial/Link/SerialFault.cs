namespace NanoNet.Serial;

/// <summary>Why a serial port does not work.</summary>
public enum SerialFault
{
    /// <summary>There is no such device, or it was unplugged.</summary>
    Gone,

    /// <summary>Another program has it.</summary>
    Busy,

    /// <summary>This user may not open it.</summary>
    Forbidden,

    /// <summary>It is no serial port, or does not take the settings.</summary>
    Unsuitable,

    /// <summary>Octets did not go out in time.</summary>
    Stalled,
}
