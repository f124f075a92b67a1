using System.Runtime.CompilerServices;

namespace NanoNet.Validation;

/// <summary>The two ends of a connection, inside the connection's own memory: what a segment needs lies together.</summary>
[InlineArray(Count)]
internal struct TcpEndPair
{
    public const int Count = 2;

    private TcpEnd _first;
}
