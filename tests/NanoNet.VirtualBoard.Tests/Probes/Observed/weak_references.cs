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

    static WeakReference Mk() { return new WeakReference(new F()); }
    static WeakReference Str() { return new WeakReference("a" + 5.ToString()); }
    static WeakReference Box() { return new WeakReference(7); }
    static WeakReference Ty() { return new WeakReference(typeof(F)); }

    public static void Main()
    {
        WeakReference w = new WeakReference(null); W(w.IsAlive + " " + (w.Target == null));
        WeakReference f = Mk(); nanoFramework.Runtime.Native.GC.Run(true); W(f.IsAlive + ""); Thread.Sleep(30); W(f.IsAlive + ""); nanoFramework.Runtime.Native.GC.Run(true); W(f.IsAlive + "");
        WeakReference s = Str(); nanoFramework.Runtime.Native.GC.Run(true); W(s.IsAlive + "");
        WeakReference b = Box(); nanoFramework.Runtime.Native.GC.Run(true); W(b.IsAlive + "");
        object keep = new int[3]; WeakReference k = new WeakReference(keep); nanoFramework.Runtime.Native.GC.Run(true); W(k.IsAlive + " " + ((int[])k.Target).Length); W(keep == k.Target ? "same" : "other");
    }
}

public class F
{
    ~F()
    {
        Debug.WriteLine("> fin");
    }
}
