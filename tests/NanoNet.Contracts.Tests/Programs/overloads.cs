// refused
using System;

public interface Outer
{
    void Go(int a);

    void Go(string a);

    void Go(Action<int> a); // NN1002
}

public abstract class P
{
    public static void Main()
    {
    }

    public class Nested
    {
        public int Values; // as the one below
    }

    public int[,] Values; // NN1003

    public abstract void Go(int a);

    public abstract void Go(int[,] a); // NN1003
}
