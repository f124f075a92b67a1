namespace NanoNet.Serial;

/// <summary>What a line of the console is.</summary>
public enum BoardLineKind
{
    /// <summary>The firmware said it.</summary>
    Text,

    /// <summary>It belongs to the report of an exception that nobody caught.</summary>
    Exception,

    /// <summary>This side says it: the port was lost, is back, a packet was damaged.</summary>
    Link,
}
