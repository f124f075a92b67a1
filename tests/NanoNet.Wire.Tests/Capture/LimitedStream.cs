using System;
using System.IO;

namespace NanoNet.Wire.Tests.Capture;

/// <summary>A disk of a few octets: what still fits is written, then it fails.</summary>
internal sealed class LimitedStream(int limit) : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count)
    {
        base.Write(buffer, offset, (int)Math.Min(count, limit - Position));

        if (Position == limit)
        {
            throw new IOException("full");
        }
    }
}
