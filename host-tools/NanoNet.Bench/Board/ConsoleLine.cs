using System;

namespace NanoNet.Bench;

/// <summary>One line of the board's serial console.</summary>
/// <param name="SincePowerOn">When its last octet was read, from power on.</param>
/// <param name="Text">Without the line end.</param>
public sealed record ConsoleLine(TimeSpan SincePowerOn, string Text);
