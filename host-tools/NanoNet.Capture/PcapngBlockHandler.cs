using System;

namespace NanoNet.Capture;

/// <summary>Takes a block of a pcapng file as it is read.</summary>
/// <param name="block">The whole of it, from its type to the second of its lengths; valid until this returns.</param>
/// <param name="frameLength">How many octets of a frame it holds; -1 where it holds none.</param>
public delegate void PcapngBlockHandler(ReadOnlySpan<byte> block, int frameLength);
