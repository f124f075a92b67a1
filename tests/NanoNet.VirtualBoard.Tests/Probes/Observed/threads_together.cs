using System;
using System.Collections;
using System.Diagnostics;
using System.Threading;

public class P
{
    delegate string Fn();

    static void W(string s)
    {
        Debug.WriteLine("> " + s);
    }

    static void E(string name, Fn f)
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
        object g = new object(); int n = 0; Thread[] ts = new Thread[4];
        for (int i = 0; i < 4; i++) { ts[i] = new Thread(() => { for (int k = 0; k < 100; k++) lock (g) n++; }); ts[i].Start(); } foreach (Thread t in ts) t.Join(); W(n.ToString());
        AutoResetEvent ping = new AutoResetEvent(false), pong = new AutoResetEvent(false); Thread p = new Thread(() => { for (int i = 0; i < 3; i++) { ping.WaitOne(); W("pong" + i); pong.Set(); } }); p.Start(); for (int i = 0; i < 3; i++) { W("ping" + i); ping.Set(); pong.WaitOne(); } p.Join();
        ManualResetEvent go = new ManualResetEvent(false); int done = 0; for (int i = 0; i < 3; i++) { new Thread(() => { go.WaitOne(); Interlocked.Increment(ref done); }).Start(); } Thread.Sleep(10); W(done.ToString()); go.Set(); Thread.Sleep(30); W(done.ToString());
        Thread ex = new Thread(() => { try { throw new Exception("t"); } catch (Exception e) { W("in thread " + e.Message); } finally { W("thread finally"); } }); ex.Start(); ex.Join(); W(ex.IsAlive.ToString());
        E("exitsync", () => { Monitor.Exit(g); return "ok"; });
        E("nulllock", () => { lock ((object)null) { } return "ok"; });
        Monitor.Enter(g); Thread blocked = new Thread(() => { lock (g) W("got it"); }); blocked.Start(); Thread.Sleep(20); W("still mine"); Monitor.Exit(g); blocked.Join();
        Thread slow = new Thread(() => Thread.Sleep(300)); slow.Start(); W(slow.Join(20).ToString() + slow.Join(1000));
        int ticks = 0; Timer tm = new Timer(o => { ticks++; if (ticks == 3) ((AutoResetEvent)o).Set(); }, ping, 0, 10); W(ping.WaitOne(1000, false).ToString()); tm.Dispose();
        bool ran = false; Thread never = new Thread(() => ran = true); W(never.IsAlive + " " + ran);
        E("startnull", () => { new Thread(null).Start(); return "ok"; });
        W((Thread.CurrentThread.ThreadState).ToString() + " " + (int)Thread.CurrentThread.Priority);
        Thread pr = new Thread(() => W("prio " + (int)Thread.CurrentThread.Priority)); pr.Priority = ThreadPriority.AboveNormal; pr.Start(); pr.Join();
    }
}
