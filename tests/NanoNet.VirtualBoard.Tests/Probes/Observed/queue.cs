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

    static Queue Q = new Queue();

    public static void Main()
    {
        E("1", () => { Q.Clear(); Q.Enqueue(1); Q.Enqueue("b"); Q.Enqueue(null); return Q.Count.ToString(); });
        E("2", () => Q.Peek().ToString());
        E("3", () => Q.Dequeue().ToString() + Q.Dequeue());
        E("4", () => (Q.Dequeue() == null).ToString() + Q.Count);
        E("5", () => Q.Dequeue().ToString());
        E("6", () => Q.Peek().ToString());
        E("7", () => { for (int i = 0; i < 40; i++) Q.Enqueue(i); return Q.Count.ToString() + Q.Contains(39) + Q.Contains(99) + Q.Contains(null); });
        E("8", () => Q.ToArray().Length + " " + Q.ToArray()[39]);
        E("9", () => { int s = 0; foreach (object o in Q) s += (int)o; return s.ToString(); });
        E("10", () => { object[] a = new object[41]; Q.CopyTo(a, 1); return a[1] + " " + a[40]; });
        E("11", () => { object[] a = new object[3]; Q.CopyTo(a, 0); return "ok"; });
        E("12", () => ((Queue)Q.Clone()).Count.ToString());
        E("13", () => Q.IsSynchronized.ToString() + object.ReferenceEquals(Q.SyncRoot, Q));
        E("14", () => { for (int i = 0; i < 20; i++) Q.Dequeue(); for (int i = 0; i < 20; i++) Q.Enqueue(100 + i); return Q.Peek() + " " + Q.ToArray()[39]; });
        E("15", () => { Q.CopyTo(null, 0); return "ok"; });
        E("16", () => { Q.Clear(); return Q.Count.ToString(); });
    }
}
