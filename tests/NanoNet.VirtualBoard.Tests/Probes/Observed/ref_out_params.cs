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

    int _f = 3;
    static void R(ref int x) { x += 10; }
    static void O(out int x) { x = 42; }
    static int S(params int[] v) { if (v == null) return -1; int t = 0; foreach (int i in v) t += i; return t; }
    static string D(int x = 1, int y = 2) { return "(" + x + "," + y + ")"; }
    static void Q(ref string s) { s += "y"; }
    static void N(in int x) { W("in " + x); }
    static string Ob(params object[] o) { return o.Length.ToString(); }

    public static void Main()
    {
        int a = 1; R(ref a); W(a.ToString());
        int b; O(out b); W(b.ToString());
        W(S() + " " + S(1) + " " + S(1, 2, 3) + " " + S(new int[] { 4, 5 }) + " " + S(null));
        W(D() + D(5) + D(y: 7) + D(1, 2));
        string s = "x"; Q(ref s); W(s);
        int[] arr = { 1, 2 }; R(ref arr[1]); W(arr[1].ToString());
        P p = new P(); R(ref p._f); W(p._f.ToString());
        N(in a); ref int rr = ref arr[0]; rr = 50; W(arr[0].ToString());
        O(out int q); W(q.ToString());
        object[] os = { 1, "a" }; W(Ob(os) + Ob(1, 2, 3) + Ob((object)os));
    }
}
