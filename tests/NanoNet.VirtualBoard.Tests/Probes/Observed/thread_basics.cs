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
        Thread t = new Thread(() => W("ran")); W(t.IsAlive + " " + (int)t.ThreadState + " " + (int)t.Priority); t.Start(); t.Join(); W(t.IsAlive + " " + (int)t.ThreadState);
        E("again", () => { t.Start(); return "ok"; });
        W(t.Join(10).ToString());
        Thread s = new Thread(() => Thread.Sleep(200)); s.Start(); W(s.Join(10).ToString()); W(s.Join(TimeSpan.FromMilliseconds(1000)).ToString());
        W((Thread.CurrentThread == Thread.CurrentThread).ToString() + (Thread.CurrentThread.ManagedThreadId == Thread.CurrentThread.ManagedThreadId));
        Thread.Sleep(0); Thread.Sleep(TimeSpan.Zero);
        E("unstarted", () => new Thread(() => { }).Join(10).ToString());
        E("neg", () => { Thread.Sleep(-5); return "ok"; });
        Thread p = new Thread(() => { }); p.Priority = ThreadPriority.Highest; W(((int)p.Priority).ToString());
    }
}
