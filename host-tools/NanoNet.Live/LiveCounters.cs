namespace NanoNet.Live;

/// <summary>What came of the frames of an interface.</summary>
/// <param name="Taken">Given to this program.</param>
/// <param name="DroppedByKernel">Lost because its buffer was full: this program was late.</param>
/// <param name="DroppedByInterface">Lost by the interface or its driver, where it says so.</param>
public readonly record struct LiveCounters(long Taken, long DroppedByKernel, long DroppedByInterface)
{
    public long Dropped => DroppedByKernel + DroppedByInterface;
}
