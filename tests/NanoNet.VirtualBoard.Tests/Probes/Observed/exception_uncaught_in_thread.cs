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
        Thread t = new Thread(() => { throw new FormatException("in thread"); });
        t.Start();
        t.Join();
        W("main goes on " + t.IsAlive);
        Thread.Sleep(10);
        W("end");
    }
}
