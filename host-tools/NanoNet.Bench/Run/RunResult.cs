namespace NanoNet.Bench;

/// <summary>How a run ended.</summary>
/// <param name="Frames">Frames that passed the board's port.</param>
/// <param name="TapExitCode">Exit code of the command beside the TAP; null without one, or if the run was cancelled first.</param>
/// <param name="IsCancelled">True if the user ended it.</param>
public sealed record RunResult(long Frames, int? TapExitCode, bool IsCancelled);
