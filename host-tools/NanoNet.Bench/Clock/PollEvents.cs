using System;

namespace NanoNet.Bench;

/// <summary>What poll(2) watches for and reports; the values are Linux's.</summary>
[Flags]
public enum PollEvents : short
{
    None = 0,
    Readable = 0x001,
    Writable = 0x004,
    Error = 0x008,
    HungUp = 0x010,
}
