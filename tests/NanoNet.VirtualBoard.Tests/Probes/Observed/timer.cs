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
        int n = 0; AutoResetEvent e = new AutoResetEvent(false);
        Timer t = new Timer((s) => { n++; W("tick " + s); e.Set(); }, "state", 20, -1);
        W(e.WaitOne(500, false).ToString()); W(e.WaitOne(60, false).ToString());
        W(t.Change(10, -1).ToString()); W(e.WaitOne(500, false).ToString());
        t.Dispose(); W(e.WaitOne(50, false).ToString()); W(n.ToString());
        Timer never = new Timer((s) => W("never"), null, -1, -1); Thread.Sleep(20); never.Dispose();
        E("null", () => { Timer z = new Timer(null, null, 5, 5); z.Dispose(); return "ok"; });
    }
}
