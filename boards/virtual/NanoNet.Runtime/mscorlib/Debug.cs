namespace System.Diagnostics;

// The contract marks these [Conditional("DEBUG")], so that calls exist only in firmware that was built so; here they always act.
public static class Debug
{
    public static void Write(string? message) => Console.Write(message);

    public static void WriteLine() => Console.WriteLine();

    public static void WriteLine(string? message) => Console.WriteLine(message);

    public static void Assert(bool condition)
    {
        if (!condition)
        {
            Debugger.Break();
        }
    }

    public static void Assert(bool condition, string? message) => Assert(condition);

    public static void Assert(bool condition, string? message, string? detailedMessage) => Assert(condition);
}
