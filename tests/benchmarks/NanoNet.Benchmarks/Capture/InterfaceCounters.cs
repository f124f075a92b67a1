using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NanoNet.Benchmarks;

/// <summary>What the kernel counts of an interface of this network namespace.</summary>
/// <param name="Received">Frames that came.</param>
/// <param name="Dropped">Frames that it dropped.</param>
internal readonly record struct InterfaceCounters(long Received, long Dropped)
{
    private const int ReceivedAt = 1;
    private const int DroppedAt = 3;

    public static InterfaceCounters Read(string interfaceName)
    {
        var line = File.ReadLines("/proc/net/dev").Select(static l => l.Trim()).First(l => l.StartsWith(interfaceName + ":", StringComparison.Ordinal));
        var values = line[(interfaceName.Length + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new InterfaceCounters(long.Parse(values[ReceivedAt], CultureInfo.InvariantCulture), long.Parse(values[DroppedAt], CultureInfo.InvariantCulture));
    }
}
