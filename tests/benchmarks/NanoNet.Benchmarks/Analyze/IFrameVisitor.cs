using System;

namespace NanoNet.Benchmarks;

/// <summary>Looks at every frame of a capture.</summary>
public interface IFrameVisitor
{
    void Visit(ReadOnlySpan<byte> frame);
}
