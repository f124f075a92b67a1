namespace System.Threading;

/// <summary>Plain arithmetic: no thread changes inside a call.</summary>
public static class Interlocked
{
    public static int Increment(ref int location) => ++location;

    public static int Decrement(ref int location) => --location;

    public static int Exchange(ref int location1, int value)
    {
        var before = location1;
        location1 = value;
        return before;
    }

    public static int CompareExchange(ref int location1, int value, int comparand)
    {
        var before = location1;

        if (before == comparand)
        {
            location1 = value;
        }

        return before;
    }
}
