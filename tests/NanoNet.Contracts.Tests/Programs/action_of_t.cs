// refused
using System;

public class P
{
    public static void Main()
    {
        Console.WriteLine("before");
        Call(null);
    }

    private static void Call(object action)
    {
        Console.WriteLine("before");
        ((Action<int>)action)(1); // NN1002
    }
}
