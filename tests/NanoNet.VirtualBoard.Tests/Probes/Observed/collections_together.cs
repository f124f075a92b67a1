using System;
using System.Collections;
using System.Diagnostics;

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
        ArrayList l = new ArrayList(); l.Add(1); l.Add("b"); l.Add(null); l.Insert(1, 2.5); W(l.Count + " " + l.IndexOf("b") + " " + l.Contains(null) + " " + l.IndexOf(1)); l.Remove("b"); l.RemoveAt(0); foreach (object o in l) W(o == null ? "null" : o.ToString());
        Hashtable h = new Hashtable(); h["a"] = 1; h["b"] = 2; h[3] = "c"; h["a"] = 10; W(h.Count + " " + h["a"] + " " + h.Contains("b") + " " + (h["zz"] == null) + " " + h[3]); h.Remove("a"); h.Remove("nokey"); W(h.Count.ToString());
        E("dup", () => { h.Add("b", 5); return "ok"; }); E("nullkey", () => { h[null] = 1; return "ok"; });
        Queue q = new Queue(); q.Enqueue(1); q.Enqueue("two"); W(q.Count + " " + q.Peek() + " " + q.Dequeue() + " " + q.Dequeue() + " " + q.Count); E("deq", () => q.Dequeue().ToString());
        Stack s = new Stack(); s.Push(1); s.Push(2); W(s.Pop() + " " + s.Peek() + " " + s.Count); s.Clear(); E("pop", () => s.Pop().ToString());
        for (int i = 0; i < 50; i++) q.Enqueue(i); int sum = 0; while (q.Count > 0) sum += (int)q.Dequeue(); W(sum.ToString());
        object[] a = new ArrayList { 1, 2 }.ToArray(); W(a.Length + " " + a[1]); int[] ints = (int[])new ArrayList { 4, 5 }.ToArray(typeof(int)); W(ints[0] + "" + ints[1]);
        E("bad", () => ((int[])new ArrayList { "x" }.ToArray(typeof(int))).Length.ToString());
        E("idx", () => l[9].ToString()); E("ins", () => { l.Insert(99, 1); return "ok"; }); E("set", () => { l[-1] = 1; return "ok"; });
        ArrayList m = new ArrayList { 1, 2, 3 }; E("mod", () => { foreach (object o in m) m.Add(1); return "ok " + m.Count; });
        E("hmod", () => { foreach (DictionaryEntry e in h) h["new"] = 1; return "ok"; });
        int[] big = new int[5]; m = new ArrayList(); for (int i = 0; i < 5; i++) m.Add(i * i); m.CopyTo(big); W(big[4].ToString()); W(m.Capacity + " "); m.Capacity = 20; W(m.Capacity.ToString());
        foreach (DictionaryEntry e in new Hashtable { { "k", "v" } }) W(e.Key + "=" + e.Value);
        Hashtable n = new Hashtable(); for (int i = 0; i < 100; i++) n[i] = i * 2; int t = 0; foreach (object k in n.Keys) t += (int)n[k]; W(t + " " + n.Count); n.Clear(); W(n.Count.ToString());
        W(new Hashtable { { 1L, "long" } }[1] == null ? "none" : "found"); W((new Hashtable { { 'c', "ch" } }['c']) + "" + new Hashtable { { true, "b" } }[true] + new Hashtable { { 1.5, "d" } }[1.5]);
        Stack st = new Stack(); for (int i = 0; i < 40; i++) st.Push(i); object[] sa = st.ToArray(); W(sa[0] + " " + sa[39]);
    }
}
