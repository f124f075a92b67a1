namespace NanoNet.Validation;

/// <summary>A keep-alive or zero-window probe that has not been answered yet.</summary>
/// <param name="From">Index of the end that sent it.</param>
/// <param name="Frame">Number of its frame.</param>
/// <param name="TimeNs">When it was sent.</param>
/// <param name="IsKeepAlive">False for a zero-window probe.</param>
internal readonly record struct OpenProbe(int From, long Frame, long TimeNs, bool IsKeepAlive);
