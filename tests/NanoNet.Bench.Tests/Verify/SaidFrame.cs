using System;

namespace NanoNet.Bench.Tests;

/// <summary>A frame of a conversation, by what both clocks have to agree on.</summary>
/// <param name="At">When, by the capture.</param>
/// <param name="From">The sender's hardware address.</param>
/// <param name="What">Addresses, ports, flags and lengths.</param>
internal sealed record SaidFrame(TimeSpan At, string From, string What);
