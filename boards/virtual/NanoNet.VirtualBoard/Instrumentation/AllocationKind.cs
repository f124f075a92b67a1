namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>How an instruction comes by an object.</summary>
internal enum AllocationKind
{
    /// <summary>It does not, or firmware made the object elsewhere.</summary>
    None,

    /// <summary>It makes one.</summary>
    Object,

    /// <summary>It makes an array, whose length is on the stack.</summary>
    Array,

    /// <summary>It calls the board's own code, which may have made what it returns.</summary>
    Result,
}
