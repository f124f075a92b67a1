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

    static ref int Get(int[] a, int i) { return ref a[i]; }
    static void Inc(ref int i) { i++; }
    static void Out(out int i) { i = 7; }
    static void Swap(ref int a, ref int b) { int t = a; a = b; b = t; }
    static void In(in S s) { W("in " + s.V); }
    static void Str(ref string s) { s += "b"; }
    static void Ob(out object o) { o = 5; }
    static void AddL(ref long l, long v) { l += v; }
    static void D(ref double d) { d /= 4; }
    static void B(ref byte b) { b++; }
    static void F(ref bool f) { f = !f; }
    static string Params(params object[] p) { return p == null ? "n " : p.Length + " "; }
    static string Opt(int i = 9, string s = "d") { return i + s + " "; }
    static void Rec(ref int v, int n) { v += n; if (n > 0) Rec(ref v, n - 1); }

    public static void Main()
    {
        int[] a = { 1, 2, 3 }; ref int r = ref a[1]; r = 20; W(a[1] + ""); ref int g = ref Get(a, 2); g++; W(a[2] + ""); Inc(ref a[0]); W(a[0] + ""); int o; Out(out o); W(o + ""); Out(out int o2); W(o2 + ""); int x = 1, y = 2; Swap(ref x, ref y); W(x + " " + y);
        S s = new S { V = 1 }; In(in s); s.Bump(); W(s.V + ""); ref S rs = ref s; rs.V = 50; W(s.V + ""); S[] arr = new S[2]; arr[0].Bump(); ref S e = ref arr[0]; e.Bump(); W(arr[0].V + ""); object box = s; ((IB)box).Bump(); W(((S)box).V + " " + s.V);
        H h = new H(); Inc(ref h.F); Inc(ref H.SF); W(h.F + " " + H.SF); string st = "a"; Str(ref st); W(st); object ob = null; Ob(out ob); W(ob + ""); long l = 5; AddL(ref l, 1L << 40); W(l + ""); double d = 1; D(ref d); W(d + ""); byte b = 255; B(ref b); W(b + ""); bool f = false; F(ref f); W(f + "");
        W(Params() + Params(1) + Params(1, 2) + Params(null) + Params(new object[] { 3, 4 })); W(Opt() + Opt(1) + Opt(1, "z") + Opt(s: "q")); int[] n = null; W((n == null ? 0 : n.Length) + "");
        int[][] j = new int[2][]; j[0] = new int[] { 1 }; Inc(ref j[0][0]); W(j[0][0] + "" + (j[1] == null)); Rec(ref x, 3); W(x + "");
    }
}

public interface IB
{
    void Bump();
}

public struct S : IB
{
    public int V;

    public void Bump()
    {
        V++;
    }
}

public class H
{
    public static int SF = 5;
    public int F = 4;
}
