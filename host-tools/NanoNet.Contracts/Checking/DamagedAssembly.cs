using System;

namespace NanoNet.Contracts.Checking;

/// <summary>Tells what reading a damaged assembly ends with from a defect of the reader.</summary>
public static class DamagedAssembly
{
    /// <summary>Whether the exception is one that the metadata's reader throws over what cannot be.</summary>
    /// <remarks>
    /// Indices lead out of tables (ArgumentException), kinds are not what the table promises (InvalidCastException), lengths overflow, and
    /// types that are nested in themselves end at the stack's reserve.
    /// </remarks>
    public static bool IsCauseOf(Exception exception) =>
        exception is BadImageFormatException or InvalidOperationException or ArgumentException or InvalidCastException or OverflowException
            or IndexOutOfRangeException or NotSupportedException or InsufficientExecutionStackException or System.IO.InvalidDataException
            or System.IO.EndOfStreamException;
}
