namespace NanoNet.Runtime;

/// <summary>What a type of the runtime holds on the board's heap besides its fields: it lives as long as its owner.</summary>
internal sealed class HeapBlock
{
    private readonly ManagedHeap? _heap;
    private readonly int _slot;
    private int _octets;

    /// <exception cref="System.OutOfMemoryException">It does not fit.</exception>
    public HeapBlock(int octets)
    {
        _octets = octets;
        _heap = HeapHooks.Heap;
        _slot = _heap?.Add(this, octets) ?? 0;
    }

    /// <summary>Gives it another size.</summary>
    /// <exception cref="System.OutOfMemoryException">It does not fit, and stays as it was.</exception>
    public void Resize(int octets)
    {
        if (octets != _octets)
        {
            _heap?.Resize(_slot, octets);
            _octets = octets;
        }
    }

    /// <summary>Gives it another size by way of a copy, as an array grows: both must fit for a moment.</summary>
    /// <exception cref="System.OutOfMemoryException">They do not.</exception>
    public void Replace(int octets)
    {
        _heap?.MakeRoom(octets);
        Resize(octets);
    }
}
