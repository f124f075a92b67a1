using System;
using System.Collections;
using System.Diagnostics;

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
        Random a = new Random(7); Random b = new Random(7);
        bool same = true;
        for (int i = 0; i < 50; i++) same &= a.Next(1000) == b.Next(1000);
        W(same.ToString());
        Random c = new Random();
        bool ok = true;
        for (int i = 0; i < 100; i++) { int v = c.Next(10); ok &= v >= 0 && v < 10; double d = c.NextDouble(); ok &= d >= 0 && d < 1; }
        W(ok.ToString());
    }
}
