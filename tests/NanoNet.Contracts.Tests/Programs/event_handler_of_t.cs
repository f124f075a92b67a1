// refused
using System;

public class P
{
    private static object s_handler;

    public static void Main()
    {
        Console.WriteLine("before");
        s_handler = (EventHandler<EventArgs>)null;
        Console.WriteLine(s_handler is EventHandler<EventArgs> ? "a" : "b"); // NN1002
    }
}
