using NanoNet.Validation;

namespace NanoNet.Cli.Verbs;

/// <summary>A capture that was read and judged.</summary>
/// <param name="Judgement">What became of it.</param>
/// <param name="IsInterrupted">True if the user wanted no more of it: it is about what came before.</param>
internal sealed record JudgedCapture(Judgement Judgement, bool IsInterrupted);
