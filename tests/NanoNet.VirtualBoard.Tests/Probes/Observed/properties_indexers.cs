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

    int A { get; set; }
    string _k;
    string this[string k] { get { return _k; } set { _k = k + value; } }
    int this[int a, int b] { get { return a + b; } }
    string RO => "ro";
    static string St { get; set; } = "init";
    int _n;
    int Lazy { get { return ++_n; } }
    public static int operator +(P a, P b) { return a.A + b.A; }
    public static int operator -(P a) { return -a.A; }
    public static explicit operator int(P a) { return a.A * 100; }

    public static void Main()
    {
        P p = new P(); p.A = 5; W(p.A.ToString()); p.A += 2; W(p.A.ToString()); p.A++; W(p.A.ToString());
        p["k"] = "v"; W(p["k"]); W(p[1, 2].ToString());
        W(p.RO + P.St); P.St = "z"; W(P.St); W((p.Lazy + p.Lazy).ToString());
        W((p + p).ToString() + (-p).ToString() + ((int)p).ToString());
        P o = new P { A = 9 }; W(o.A.ToString());
        ArrayList l = new ArrayList { 1, 2, 3 }; W(l.Count.ToString());
    }
}
