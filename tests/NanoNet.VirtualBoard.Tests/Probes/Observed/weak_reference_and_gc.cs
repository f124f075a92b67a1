using System;
using System.Collections;
using System.Diagnostics;

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
        object o = new object(); WeakReference w = new WeakReference(o); W(w.IsAlive + " " + (w.Target == o));
        WeakReference n = new WeakReference(null); W(n.IsAlive + " " + (n.Target == null));
        GC.SuppressFinalize(o); GC.ReRegisterForFinalize(o); GC.WaitForPendingFinalizers(); W("end");
    }
}
