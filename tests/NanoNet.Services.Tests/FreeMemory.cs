namespace NanoNet.Services;

/// <summary>In place of the firmware's: a board's heap that does not change.</summary>
internal static class FreeMemory
{
    public static long Read() => 50_000;
}
