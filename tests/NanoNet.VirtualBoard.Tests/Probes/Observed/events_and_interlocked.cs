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

    public static void Main()
    {
        AutoResetEvent a = new AutoResetEvent(false); ManualResetEvent m = new ManualResetEvent(false); int n = 0; for (int i = 0; i < 3; i++) new Thread(() => { a.WaitOne(); Interlocked.Increment(ref n); }).Start(); Thread.Sleep(10); a.Set(); Thread.Sleep(10); W(n + ""); a.Set(); a.Set(); Thread.Sleep(20); W(n + ""); W(a.WaitOne(0, false) + "");
        E("any empty", () => WaitHandle.WaitAny(new WaitHandle[0], 5, false) + ""); E("any null", () => WaitHandle.WaitAny(null, 5, false) + ""); E("any nullelem", () => WaitHandle.WaitAny(new WaitHandle[] { null }, 5, false) + ""); E("all empty", () => WaitHandle.WaitAll(new WaitHandle[0], 5, false) + "");
        E("all timeout", () => WaitHandle.WaitAll(new WaitHandle[] { a, m }, 10, false) + ""); a.Set(); E("all half", () => WaitHandle.WaitAll(new WaitHandle[] { a, m }, 10, false) + "" + a.WaitOne(0, false)); m.Set(); W(WaitHandle.WaitAny(new WaitHandle[] { a, m }) + "" + WaitHandle.WaitAny(new WaitHandle[] { m, a }, 0, false)); W(WaitHandle.WaitTimeout + "");
        E("same twice", () => { a.Set(); return WaitHandle.WaitAll(new WaitHandle[] { a, a }, 10, false) + ""; }); W(m.WaitOne() + "" + m.WaitOne(-1, false)); E("neg", () => m.WaitOne(-5, false) + ""); E("base", () => new Wh().WaitOne(0, false) + ""); W(m.Reset() + "" + m.Set() + a.Reset());
        int x = 5; W(Interlocked.Increment(ref x) + "" + Interlocked.Decrement(ref x) + Interlocked.Exchange(ref x, 9) + x + Interlocked.CompareExchange(ref x, 1, 8) + x + Interlocked.CompareExchange(ref x, 1, 9) + x); int max = int.MaxValue; W(Interlocked.Increment(ref max) + "");
        int ticks = 0; Timer t = new Timer(o => { ticks++;  }, 7, 5, 5); while (ticks < 3) Thread.Sleep(1); t.Dispose(); int k = ticks; Thread.Sleep(20); W(t.Change(1, 1) + ""); t = new Timer(o => W("ts"), null, TimeSpan.FromMilliseconds(5), Timeout.InfiniteTimeSpan); Thread.Sleep(30); t.Dispose(); E("timer neg", () => { new Timer(o => { }, null, -2, 0); return "ok"; }); E("timer neg2", () => { new Timer(o => { }, null, 0, -2).Dispose(); return "ok"; }); E("change neg", () => { Timer q = new Timer(o => { }, null, -1, -1); return q.Change(-3, 0) + ""; });
        Timer self = null; int sc = 0; AutoResetEvent done = new AutoResetEvent(false); self = new Timer(o => { if (++sc == 2) { self.Change(-1, -1); done.Set(); } }, null, 3, 3); W(done.WaitOne(500, false) + ""); Thread.Sleep(20); W(sc + ""); W(Timeout.Infinite + "" + Timeout.InfiniteTimeSpan);
        Timer slow = new Timer(o => { sc++; Thread.Sleep(15); }, null, 0, 2); Thread.Sleep(50); slow.Dispose(); W((sc > 3) + "");
    }
}

public class Wh : System.Threading.WaitHandle { }
