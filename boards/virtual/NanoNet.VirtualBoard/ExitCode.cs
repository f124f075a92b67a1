namespace NanoNet.VirtualBoard;

/// <summary>How the process ends.</summary>
internal static class ExitCode
{
    /// <summary>The power went off.</summary>
    public const int PowerOff = 0;

    /// <summary>Something broke that firmware and arguments have no part in.</summary>
    public const int Fatal = 3;

    public const int Usage = 4;

    /// <summary>The board refuses the firmware, or there is no board to be had with these files.</summary>
    public const int Refused = 6;
}
