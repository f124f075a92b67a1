namespace System.Diagnostics;

public static class Debugger
{
    /// <summary>Always false: no debugger speaks to the virtual board.</summary>
    public static bool IsAttached => false;

    /// <summary>Does nothing, as on a board with no debugger attached.</summary>
    public static void Break()
    {
    }
}
