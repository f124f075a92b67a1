using System;

namespace NanoNet.Serial;

/// <summary>A line that the board said.</summary>
/// <param name="At">When its first octet came.</param>
/// <param name="Text">Without its end; octets that are no UTF-8 show as U+FFFD.</param>
/// <param name="Kind">What it is.</param>
public sealed record BoardLine(DateTimeOffset At, string Text, BoardLineKind Kind);
