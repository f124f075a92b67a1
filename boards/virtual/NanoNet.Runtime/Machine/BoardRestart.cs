namespace NanoNet.Runtime;

/// <summary>How a board starts anew.</summary>
/// <param name="Sleep">Milliseconds without power in between; below 0 for ever.</param>
/// <param name="WakeupCause">What the next start tells firmware that woke the board: a number of <c>Sleep.WakeupCause</c>; 0 for none.</param>
public sealed record BoardRestart(long Sleep, int WakeupCause);
