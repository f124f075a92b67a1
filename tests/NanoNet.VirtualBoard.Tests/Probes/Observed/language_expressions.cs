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

    static int[] s_arr = { 3, 9, 4 };
    static string Opt(int a, string b = "b", char c = 'c') { return a + b + c; }
    static string Par(params int[] p) { return p == null ? "[null]" : "[" + p.Length + "]"; }
    static ref int Max(int[] a) { int m = 0; for (int i = 1; i < a.Length; i++) if (a[i] > a[m]) m = i; return ref a[m]; }
    static void Inc(ref int x) { x++; }
    static void Swap(ref int a, ref int b) { int t = a; a = b; b = t; }
    static bool TryIt(out string s) { s = "out"; return true; }
    static void InP(in int x) { W("in" + x); }
    static bool Side() { W("side"); return true; }

    public static void Main()
    {
        object[] os = { 1, 2L, "s", 'c', 1.5, 1.5f, true, null, DayOfWeek.Monday, new int[] { 1 }, new Pt(1, 2), (byte)3, new Fn(() => "f"), typeof(int), new Exception("e") };
        foreach (object o in os) W(o switch { null => "null", int i when i > 5 => "big", int i => "int" + i, long l => "long" + l, string s => "str" + s, char c => "char" + c, double d => "dbl" + d, float f => "flt" + f, bool b => "bool" + b, DayOfWeek w => "dow" + (int)w, int[] a => "arr" + a.Length, Pt { X: 1 } p => "pt" + p.Y, byte by => "byte" + by, Fn fn => fn(), Type t => t.Name, Exception e => e.Message, _ => "other" });
        W((5 is > 3 and < 10) + "" + (5 is not 5) + ('x' is >= 'a' and <= 'z') + ("a" is "a" or "b") + (3 is 1 or 2)); W(new Pt(3, 4) is (3, var y) ? "dec" + y : "no"); W(new Pt(3, 4) is { X: 3, Y: > 3 } ? "prop" : "no"); object nn = null; W((nn is null) + "" + (nn is not null) + (nn is object) + (nn is { }));
        int q, r; (q, r) = new Pt(7, 8); W(q + "" + r); int Loc(int n) => n <= 1 ? 1 : n * Loc(n - 1); W(Loc(5) + ""); static int Sloc(int a, int b = 4) => a + b; W(Sloc(1) + "" + Sloc(b: 1, a: 2)); W(Opt(1) + Opt(1, "z") + Opt(c: 'k', a: 2)); W(Par() + Par(1) + Par(1, 2, 3) + Par(new int[] { 4, 5 }) + Par(null));
        ref int rf = ref s_arr[1]; rf = 50; W(s_arr[1] + ""); ref int mx = ref Max(s_arr); mx = -1; W(s_arr[0] + "," + s_arr[1] + "," + s_arr[2]); ref readonly int rr = ref s_arr[2]; W(rr + ""); int x = 5; Inc(ref x); W(x + ""); Swap(ref s_arr[0], ref s_arr[2]); W(s_arr[0] + "," + s_arr[2]); TryIt(out var ov); W(ov); TryIt(out _); InP(in x); InP(7);
        checked { int big = int.MaxValue; W((big + x - x).ToString()); } unchecked { int big = int.MaxValue; W((big + 1) + ""); uint u = 0; u--; W(u + ""); byte bb = (byte)300; W(bb + ""); } W((5 / 2) + "" + (-5 / 2) + (5 % 3) + (-5 % 3) + (5 % -3) + (1 << 33) + (1L << 33) + (-8 >> 1) + (-8 >>> 28) + (7 & 3) + (7 ^ 2) + (~7));
        int pre = 3; W(pre++ + ++pre + "" + pre-- + --pre); int cc = 0; cc += cc++ + ++cc; W(cc + ""); bool t1 = false; W((t1 && Side()) + "" + (t1 & Side()) + (true || Side())); string ns = null; W((ns ?? "dflt") + (ns?.Length.ToString() ?? "nolen") + (ns?.ToUpper() == null)); ns ??= "set"; W(ns);
        outer: for (int i = 0; i < 3; i++) { for (int j = 0; j < 3; j++) { if (j == 1) continue; if (i == 2) goto done; W(i + "" + j); } } done: W("done"); switch ("b") { case "a": W("a"); break; case "b": case "c": W("bc"); goto case "a"; default: W("d"); break; } switch (5) { case < 3: W("<3"); break; case > 3 and < 8: W("mid"); break; }
        do { x--; if (x == 3) break; } while (x > 0); W(x + ""); for (int i = 0, j = 10; i < j; i += 3, j -= 3) W(i + ":" + j); foreach (var e in new[] { "p", "q" }) W(e); var an = 3.ToString() + nameof(Main) + sizeof(int) + sizeof(char) + sizeof(double); W(an); W(default(int) + "" + default(bool) + (default(string) == null) + default(DateTime).Ticks);
    }
}

public struct Pt { public int X, Y; public Pt(int x, int y) { X = x; Y = y; } public void Deconstruct(out int x, out int y) { x = X; y = Y; } }
