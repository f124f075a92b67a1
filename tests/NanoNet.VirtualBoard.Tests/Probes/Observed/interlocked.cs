using System;
using System.Collections;
using System.Diagnostics;
using System.Threading;

public class P
{
    delegate string F();

    static void W(string s)
    {
        Debug.WriteLine("> " + s);
    }

    static void E(string name, F f)
    {
        try
        {
            W(name + " " + f());
        }
        catch (Exception e)
        {
            W(name + " !" + e.GetType().Name);
        }
    }

    public static void Main()
    {
        int n = 5;
        W(Interlocked.Increment(ref n) + " " + n); W(Interlocked.Decrement(ref n) + " " + n);
        W(Interlocked.Exchange(ref n, 9) + " " + n); W(Interlocked.CompareExchange(ref n, 1, 9) + " " + n); W(Interlocked.CompareExchange(ref n, 7, 9) + " " + n);
        n = int.MaxValue; W(Interlocked.Increment(ref n).ToString());
    }
}
