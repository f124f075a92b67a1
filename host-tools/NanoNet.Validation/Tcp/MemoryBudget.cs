namespace NanoNet.Validation;

/// <summary>Octets that all connections together may hold of what was sent. Who gets none judges no repetitions, and says so.</summary>
internal sealed class MemoryBudget(long octets)
{
    private long _left = octets;

    public bool TryTake(int octets)
    {
        if (_left < octets)
        {
            return false;
        }

        _left -= octets;
        return true;
    }

    public void Return(int octets) => _left += octets;
}
