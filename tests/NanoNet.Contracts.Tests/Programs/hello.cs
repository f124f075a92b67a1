// compiles
using System;

public class P
{
    public static void Main()
    {
        Console.WriteLine("hello");
    }
}
