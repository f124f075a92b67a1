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

    static int Z() { return 5; }
    static void Deep(int n) { if (n == 0) throw new Exception("deep"); Deep(n - 1); }

    public static void Main()
    {
        Thread t = new Thread(() => { try { throw new Exception("a"); } finally { W("finally runs"); } }); t.Start(); t.Join(); W("joined " + (int)t.ThreadState);
        Thread u = new Thread(() => { object o = "x"; int i = (int)o; }); u.Start(); u.Join(); W("u");
        Thread v = new Thread(() => { int[] a = new int[1]; a[Z()] = 1; }); v.Start(); v.Join(); W("v");
        Thread n = new Thread(() => { string s = null; W(s.Length.ToString()); }); n.Start(); n.Join(); W("n");
        Thread x = new Thread(() => { throw new InvalidOperationException("outer", new Exception("inner")); }); x.Start(); x.Join(); W("x");
        Thread y = new Thread(() => { throw new MyEx(); }); y.Start(); y.Join(); W("y");
        try { Deep(3); } catch (Exception e) { W(e.Message); }
        throw new ArgumentNullException("last");
    }
}

public class MyEx : Exception
{
}
