namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>The mark that nanoCLR keeps with an integer on its evaluation stack.</summary>
internal enum StackKind
{
    /// <summary>No integer, or not known.</summary>
    Other,
    Int32,
    UInt32,
    Int64,
    UInt64,
}
