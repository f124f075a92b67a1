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

    static WeakReference Mk() { return new WeakReference(new byte[100]); }
    static void Sup() { Fin f = new Fin(); GC.SuppressFinalize(f); Fin g = new Fin(); GC.SuppressFinalize(g); GC.ReRegisterForFinalize(g); }

    public static void Main()
    {
        WeakReference w = Mk(); W((w.Target != null || w.Target == null) + ""); nanoFramework.Runtime.Native.GC.Run(true); W(w.IsAlive + "" + (w.Target == null)); object keep = new object(); WeakReference k = new WeakReference(keep); nanoFramework.Runtime.Native.GC.Run(true); W(k.IsAlive + "" + (k.Target == keep)); k.Target = "x"; W(k.Target + ""); W((nanoFramework.Runtime.Native.GC.Run(false) > 0) + ""); W((nanoFramework.Runtime.Native.GC.Run(true) > 1000) + "");
        Fin f = new Fin(); f = null; nanoFramework.Runtime.Native.GC.Run(true); GC.WaitForPendingFinalizers(); Thread.Sleep(20); W(Fin.Count + ""); Sup(); nanoFramework.Runtime.Native.GC.Run(true); Thread.Sleep(20); W(Fin.Count + "");
    }
}

public class Fin { public static int Count; ~Fin() { Count++; } }
