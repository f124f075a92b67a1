using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What is known of a frame besides its network layer.</summary>
/// <param name="Number">1-based number in the capture.</param>
/// <param name="TimeNs">Nanoseconds since the Unix epoch.</param>
/// <param name="Source">Hardware source; zero where the link has none.</param>
/// <param name="Destination">Hardware destination; zero where the link has none.</param>
internal readonly record struct FrameStamp(long Number, long TimeNs, MacAddress Source, MacAddress Destination);
