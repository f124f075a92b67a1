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
        E("1", () => { new Thread(null); return "made"; });
        E("2", () => { Thread t = new Thread(null); t.Start(); return "started"; });
        E("3", () => { new Timer(null, null, 0, 0); return "ok"; });
        E("4", () => { new Thread(() => { }).Abort(); return "ok"; });
        E("5", () => { Thread t = new Thread(() => { }); t.Start(); t.Join(); t.Abort(); return "ok " + t.IsAlive; });
        E("6", () => { Thread t = new Thread(() => { }); t.Start(); t.Join(); t.Suspend(); return "ok"; });
        E("7", () => { Monitor.Enter(null); return "ok"; });
        E("8", () => { Monitor.Exit(null); return "ok"; });
        E("9", () => { Monitor.Exit(new object()); return "ok"; });
        E("10", () => { WaitHandle.WaitAny(null); return "ok"; });
        E("11", () => { WaitHandle.WaitAny(new WaitHandle[0], 5, false); return "ok"; });
        E("12", () => { WaitHandle.WaitAll(new WaitHandle[] { null }, 5, false); return "ok"; });
        E("13", () => { WaitHandle.WaitAll(new WaitHandle[0], 5, false); return "ok"; });
        E("14", () => { Timer t = new Timer(o => { }, null, -1, -1); t.Dispose(); return t.Change(1, 1).ToString(); });
        E("15", () => { Timer t = new Timer(o => { }, null, -5, 1); t.Dispose(); return "ok"; });
        E("16", () => { int n = 0; Timer t = new Timer(o => n++, null, 5, 0); Thread.Sleep(50); t.Dispose(); return n.ToString(); });
        E("17", () => { int n = 0; Timer t = new Timer(o => n++, null, 0, -1); Thread.Sleep(30); t.Dispose(); return n.ToString(); });
        E("18", () => { Thread t = new Thread(() => { }); t.Priority = (ThreadPriority)7; return ((int)t.Priority).ToString(); });
        E("19", () => { Thread t = Thread.CurrentThread; t.Priority = ThreadPriority.Highest; int p = (int)t.Priority; t.Priority = ThreadPriority.Normal; return p.ToString(); });
        E("21", () => { Thread.Sleep(TimeSpan.FromTicks(-1)); return "ok"; });
        E("22", () => { Thread t = new Thread(() => { }); return ((int)t.ThreadState).ToString(); });
        E("23", () => { Thread t = new Thread(() => Thread.Sleep(100)); t.Start(); Thread.Sleep(10); int s = (int)t.ThreadState; t.Suspend(); int q = (int)t.ThreadState; t.Resume(); return s + " " + q + " " + t.Join(500); });
        E("24", () => { Thread t = new Thread(() => { }); t.Resume(); return "ok"; });
        E("25", () => { Thread.CurrentThread.Join(10); return "ok"; });
        E("26", () => { bool b = new AutoResetEvent(true).WaitOne(-1, true); return b.ToString(); });

        E("28", () => { int x = 3; lock (typeof(P)) { x++; } lock ("lit") { x++; } return x.ToString(); });
    }
}
