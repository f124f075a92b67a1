// refused
using System;

public class P
{
    private enum Colour
    {
        Red,
    }

    private struct Plain
    {
        public int Number;
    }

    private struct Own
    {
        public int Number;

        public override bool Equals(object other) => other is Own own && own.Number == Number;

        public override int GetHashCode() => Number;
    }

    public static void Main()
    {
        int number = 5;
        object box = number;
        Plain plain = new Plain { Number = number };
        bool any = number.Equals(null); // NN1016
        any |= plain.Equals(null); // NN1016
        any |= Colour.Red.Equals(null); // NN1016
        any |= new Own { Number = 1 }.Equals(null) | box.Equals(null) | "a".Equals(null) | plain.Equals(box) | new DateTime(2000, 1, 1).Equals(null);
        Console.WriteLine(any.ToString());
    }
}
