// refused
using System;

public class P
{
    private enum Colour
    {
        Red,
    }

    public static void Main()
    {
        var colour = (Colour)Environment.TickCount64;
        Console.WriteLine(colour.ToString()); // NN1021
        Console.WriteLine("a\0b"); // NN1020
        Console.WriteLine(string.Format("{0:P}", 0.5)); // NN1022
        Console.WriteLine(1.5.ToString("C2")); // NN1022
        Console.WriteLine(string.Format("{0:X2} {1,4:N1}", 5, 2.5));
    }
}
