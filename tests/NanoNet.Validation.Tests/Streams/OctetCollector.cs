using System;
using System.Collections.Generic;

namespace NanoNet.Validation.Tests.Streams;

/// <summary>Keeps what a stream hands on.</summary>
internal sealed class OctetCollector : IStreamReader
{
    public List<byte> Octets { get; } = [];

    public List<int> Skipped { get; } = [];

    public bool IsEnded { get; private set; }

    public void Read(ReadOnlySpan<byte> octets, long frame, long timeNs) => Octets.AddRange(octets);

    public void Skip(int count) => Skipped.Add(count);

    public void End(long frame, long timeNs) => IsEnded = true;
}
