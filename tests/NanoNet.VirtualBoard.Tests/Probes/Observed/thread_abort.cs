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
        Thread t = new Thread(() => { try { Thread.Sleep(-1); } catch (Exception e) { W("caught " + e.GetType().Name); } finally { W("finally"); } W("after"); });
        t.Start(); Thread.Sleep(10); t.Abort(); W(t.Join(500).ToString()); W(t.IsAlive.ToString());
    }
}
