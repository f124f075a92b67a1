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
        AutoResetEvent a = new AutoResetEvent(false); ManualResetEvent m = new ManualResetEvent(true);
        W(a.WaitOne(10, false) + " " + m.WaitOne(10, false) + " " + m.WaitOne(0, false));
        a.Set(); a.Set(); W(a.WaitOne(0, false) + " " + a.WaitOne(0, false));
        m.Reset(); W(m.WaitOne(5, false).ToString());
        new Thread(() => { Thread.Sleep(20); a.Set(); }).Start();
        W(WaitHandle.WaitAny(new WaitHandle[] { m, a }, 500, false).ToString());
        W(WaitHandle.WaitAny(new WaitHandle[] { m, a }, 10, false).ToString());
        m.Set(); a.Set(); W(WaitHandle.WaitAll(new WaitHandle[] { m, a }, 100, false).ToString());
        W(WaitHandle.WaitAll(new WaitHandle[] { m, a }, 20, false).ToString());
        W(WaitHandle.WaitAny(new WaitHandle[] { a, m }).ToString());
        W(a.Set() + " " + a.Reset());
        W(WaitHandle.WaitTimeout.ToString());
    }
}
