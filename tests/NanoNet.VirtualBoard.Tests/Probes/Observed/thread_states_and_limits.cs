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
            W(name + " !" + e.GetType().Name + ":" + e.Message);
        }
    }

    static int s_n;

    public static void Main()
    {
        Thread t = new Thread(() => { W("run " + (Thread.CurrentThread.ManagedThreadId > 0)); }); W(t.ThreadState + "" + t.IsAlive); t.Start(); t.Join(); W(t.ThreadState + "" + t.IsAlive); E("restart", () => { t.Start(); return "ok"; }); E("join unstarted", () => new Thread(() => { }).Join(10) + "");
        E("sleep neg", () => { Thread.Sleep(-5); return "ok"; }); E("sleep ts", () => { Thread.Sleep(TimeSpan.FromMilliseconds(5)); return "ok"; }); E("join neg", () => t.Join(-7) + ""); W(t.Join(0) + "" + t.Join(TimeSpan.Zero)); Thread s = new Thread(() => Thread.Sleep(30)); s.Start(); W(s.Join(0) + "" + s.Join(TimeSpan.FromMilliseconds(5)) + s.Join(500));
        Thread pr = new Thread(() => { }); pr.Priority = ThreadPriority.Lowest; W(pr.Priority + ""); pr.Priority = ThreadPriority.Highest; W(pr.Priority + ""); E("bad prio", () => { pr.Priority = (ThreadPriority)9; return pr.Priority + ""; });
        Thread ab = new Thread(() => { try { Thread.Sleep(1000); W("no"); } catch (ThreadAbortException) { W("tae"); } finally { W("fin"); } W("still?"); }); ab.Start(); Thread.Sleep(10); ab.Abort(); W(ab.Join(300) + "" + ab.IsAlive + ab.ThreadState);
        Thread sp = new Thread(() => { int i = 0; while (true) i++; }); sp.Start(); Thread.Sleep(10); sp.Abort(); W(sp.Join(500) + ""); E("abort ended", () => { sp.Abort(); return "ok"; }); E("abort unstarted", () => { Thread u = new Thread(() => W("never")); u.Abort(); return u.ThreadState + ""; });
        Thread su = new Thread(() => { for (int i = 0; i < 3; i++) { s_n++; Thread.Sleep(5); } }); su.Start(); su.Suspend(); int a = s_n; Thread.Sleep(30); W((s_n == a) + "" + su.ThreadState); su.Resume(); W(su.Join(500) + "" + s_n); E("resume ended", () => { su.Resume(); return "ok"; }); E("suspend ended", () => { su.Suspend(); return "ok"; });
        W((Thread.CurrentThread == Thread.CurrentThread) + "" + Thread.CurrentThread.Equals(Thread.CurrentThread) + Thread.CurrentThread.IsAlive + Thread.CurrentThread.ThreadState);
        object l = new object(); Monitor.Enter(l); Monitor.Enter(l); Monitor.Exit(l); bool got = false; Thread w = new Thread(() => { lock (l) got = true; }); w.Start(); Thread.Sleep(10); W(got + ""); Monitor.Exit(l); w.Join(); W(got + ""); E("exit other", () => { Monitor.Exit(new object()); return "ok"; }); E("enter null", () => { Monitor.Enter(null); return "ok"; }); E("exit null", () => { Monitor.Exit(null); return "ok"; });
        Thread boom = new Thread(() => { lock (l) { throw new Exception("boom"); } }); boom.Start(); boom.Join(); lock (l) W("lock is free"); Thread ab2 = new Thread(() => { lock (l) Thread.Sleep(-1); }); ab2.Start(); Thread.Sleep(5); ab2.Abort(); ab2.Join(); lock (l) W("free again");
        Thread ab3 = new Thread(() => { try { Thread.Sleep(-1); } finally { W("f1"); try { throw new Exception("x"); } catch (Exception e) { W("c " + e.Message); } } }); ab3.Start(); Thread.Sleep(5); ab3.Abort(); W(ab3.Join(200) + "");
        Thread ab4 = new Thread(() => { try { try { Thread.Sleep(-1); } catch (Exception e) { W("c1 " + e.GetType().Name + "|" + e.Message); } W("between"); } catch (Exception e) { W("c2 " + e.GetType().Name); } }); ab4.Start(); Thread.Sleep(5); ab4.Abort(); W(ab4.Join(200) + "");
    }
}
