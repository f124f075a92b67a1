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
        int n = 0; bool stop = false;
        Thread t = new Thread(() => { while (!stop) { n++; Thread.Sleep(1); } });
        t.Start(); Thread.Sleep(30); t.Suspend(); Thread.Sleep(5); int a = n; Thread.Sleep(50); W((a == n).ToString()); t.Resume(); Thread.Sleep(50); W((n > a).ToString()); stop = true; W(t.Join(500).ToString());
    }
}
