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
        foreach (int i in new Range(3)) W(i.ToString());
        foreach (object o in new Range(9)) { if ((int)o == 2) break; W("o" + o); }
        foreach (object o in new Range(9)) { try { if ((int)o == 1) continue; if ((int)o == 3) break; W("t" + o); } finally { W("f" + o); } }
        IEnumerator e = new Range(2).GetEnumerator(); W(e.MoveNext() + " " + e.Current + " " + e.MoveNext() + " " + e.Current + " " + e.MoveNext() + " " + e.MoveNext()); e.Reset(); W(e.MoveNext() + " " + e.Current);
        E("throw", () => { foreach (object o in new Range(5)) if ((int)o == 2) throw new Exception("x"); return "no"; });
        E("ret", () => { foreach (object o in new Range(5)) if ((int)o == 2) return "r2"; return "no"; });
        E("nullforeach", () => { IEnumerable n = null; foreach (object o in n) W("x"); return "ok"; });
        E("nullarr", () => { int[] n = null; foreach (int o in n) W("x"); return "ok"; });
        E("cast", () => { string s = ""; foreach (string o in new object[] { "a", 1 }) s += o; return s; });
        E("unbox", () => { int s = 0; foreach (int o in new ArrayList { 1, 2L }) s += o; return s + ""; });
        foreach (char c in "ab") W(c + ""); foreach (int[] r in new int[][] { new int[] { 1, 2 }, new int[0] }) W(r.Length + "");
        IEnumerator ar = new int[] { 7, 8 }.GetEnumerator(); W(ar.MoveNext() + " " + ar.Current);
        E("arbefore", () => { IEnumerator q = new int[] { 7, 8 }.GetEnumerator(); return q.Current + ""; });
        E("arafter", () => { IEnumerator q = new int[] { 7 }.GetEnumerator(); q.MoveNext(); q.MoveNext(); return q.Current + ""; });
        E("albefore", () => { IEnumerator q = new ArrayList { 7, 8 }.GetEnumerator(); return q.Current + ""; });
        E("hbefore", () => { IEnumerator q = new Hashtable { { 1, 2 } }.GetEnumerator(); return q.Current + ""; });
        E("strenum", () => { IEnumerator q = "xy".GetEnumerator(); q.MoveNext(); return q.Current + ""; }); E("mod", () => { int[] a = { 1, 2, 3 }; int t = 0; foreach (int v in a) { a[2] = 9; t += v; } return t + ""; });
    }
}

public class Range : IEnumerable
{
    private int _n;

    public Range(int n)
    {
        _n = n;
    }

    public IEnumerator GetEnumerator()
    {
        return new It(_n);
    }

    private class It : IEnumerator, IDisposable
    {
        private int _n;
        private int _i = -1;

        public It(int n)
        {
            _n = n;
        }

        public object Current
        {
            get { return _i; }
        }

        public bool MoveNext()
        {
            return ++_i < _n;
        }

        public void Reset()
        {
            _i = -1;
        }

        public void Dispose()
        {
            System.Diagnostics.Debug.WriteLine("> disposed");
        }
    }
}
