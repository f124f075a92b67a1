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
        int n = 0;
        Timer t = new Timer((s) => { n++; if (n == 2) throw new Exception("tick"); }, null, 10, 20);
        Thread.Sleep(105);
        t.Dispose();
        W((n >= 4).ToString());
    }
}
