using System;

namespace nanoFramework.TestFramework;

/// <summary>Writes to where the results of tests go.</summary>
public static class OutputHelper
{
    public static void Write(string message)
    {
        Console.Write(message);
    }

    public static void WriteLine(string message)
    {
        Console.WriteLine(message);
    }
}
