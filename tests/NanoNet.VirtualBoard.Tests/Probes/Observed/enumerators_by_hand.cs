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
            W(name + " !" + e.GetType().Name + ":" + e.Message);
        }
    }

    public static void Main()
    {
        foreach (int i in new Range(3)) W(i + ""); foreach (object o in new Things()) W(o + ""); E("inv", () => { foreach (string s in new ArrayList { "a", 1 }) W(s); return "done"; }); E("nullenum", () => { foreach (object o in (ArrayList)null) W("x"); return "?"; });
        ArrayList l = new ArrayList { 1, 2, 3 }; E("mod", () => { foreach (int i in l) { if (i == 2) l.Add(9); if (l.Count > 6) break; } return l.Count + ""; }); E("modrm", () => { foreach (int i in l) l.Remove(i); return l.Count + ""; });
        foreach (char c in "héy") W((int)c + ""); foreach (var kv in new int[][] { new[] { 1 }, new int[0] }) W(kv.Length + ""); E("hash", () => { Hashtable h = new Hashtable(); h[1] = 2; h["a"] = "b"; int n = 0; foreach (DictionaryEntry d in h) n++; foreach (object k in h.Keys) n += 10; foreach (object v in h.Values) n += 100; return n + ""; });
        IEnumerator en = new int[] { 7, 8 }.GetEnumerator(); E("cur0", () => en.Current + ""); W(en.MoveNext() + "" + en.Current); en.MoveNext(); W(en.MoveNext() + ""); E("curEnd", () => en.Current + ""); en.Reset(); en.MoveNext(); W(en.Current + "");
        IEnumerator le = new ArrayList { 5 }.GetEnumerator(); E("lcur0", () => le.Current + ""); le.MoveNext(); W(le.Current + "" + le.MoveNext()); E("lend", () => le.Current + "");
        foreach (var (x, y) in new Pt[] { new Pt { X = 1, Y = 2 } }) W(x + "," + y); foreach (var d in new Disp()) W("in" + d); try { foreach (var d in new Disp()) throw new Exception("x"); } catch (Exception e) { W(e.Message); }
    }
}

public class Range { int _n; public Range(int n) { _n = n; } public En GetEnumerator() { return new En { N = _n }; } public struct En { public int N; int _c; public int Current { get { return _c; } } public bool MoveNext() { return _c++ < N; } } }
public class Things : IEnumerable { public IEnumerator GetEnumerator() { return new object[] { "t", 4, null }.GetEnumerator(); } }
public struct Pt { public int X, Y; public void Deconstruct(out int x, out int y) { x = X; y = Y; } }
public class Disp { public E GetEnumerator() { return new E(); } public class E : IDisposable { int _i; public int Current => _i; public bool MoveNext() => _i++ < 2; public void Dispose() { Debug.WriteLine("> disposed"); } } }
