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

    interface IM { void Mut(); }
    struct S : IM { public int X; public string N; public S(int x, string n) { X = x; N = n; } public void Mut() { X++; } }
    struct Big { public S A; public S B; }
    readonly struct RO { public readonly int V; public RO(int v) { V = v; } public RO Next() { return new RO(V + 1); } }
    static void Out(out S s) { s = new S(9, "out"); }
    static void Ref(ref S s) { s.X *= 2; s = new S(s.X, "r"); }
    static void In(in S s) { s.Mut(); W("in" + s.X); }

    public static void Main()
    {
        S a = new S(1, "a"); S b = a; b.X = 2; W(a.X + "" + b.X + a.Equals(b) + a.Equals(new S(1, "a")) + a.Equals(1)); object o = a; ((IM)o).Mut(); W(((S)o).X + "" + a.X); IM im = a; im.Mut(); im.Mut(); W(((S)im).X + "" + a.X); a.Mut(); W(a.X + "");
        S[] arr = new S[3]; arr[1].X = 5; arr[1].Mut(); W(arr[1].X + "" + arr[0].X + (arr[2].N == null)); ArrayList l = new ArrayList { a }; ((IM)l[0]).Mut(); W(((S)l[0]).X + ""); S d = default; W(d.X + "" + (d.N ?? "null")); W(d.ToString() + "|" + d.GetType());
        Out(out S q); W(q.X + q.N); Ref(ref q); W(q.X + ""); In(q); W(q.X + ""); Big big = new Big { A = new S(7, "z"), B = { X = 3 } }; Big c2 = big; c2.A.X = 70; W(big.A.X + "" + c2.A.X + big.B.X); W((c2.A.N == big.A.N) + ""); S w = a with { X = 44 }; W(w.X + w.N + a.X);
        RO r = new RO(5); W(r.V + "" + r.Next().V); W(default(RO).V + ""); W(new S().X + "" + (new S().N == null)); object b1 = 5, b2 = 5; W((b1 == b2) + "" + b1.Equals(b2) + object.Equals(b1, b2) + ReferenceEquals(b1, b1)); object bx = 3; int ub = (int)bx; ub++; W(bx + "" + ub);
        E("ub long", () => ((long)(object)5) + ""); E("ub null", () => ((int)(object)null) + ""); E("ub enum", () => ((int)(object)DayOfWeek.Friday) + ""); E("ub toenum", () => ((DayOfWeek)(object)2) + ""); E("ub S", () => ((S)(object)new RO(1)).X + "");
        W((o is S) + "" + (o is IM) + (o is ValueType) + (o is RO)); W((o as IM != null) + ""); if (o is S { X: > 0, N: "a" } sp) W("pat" + sp.X); W(o switch { S { X: 1 } => "one", S s when s.X == 2 => "two", IM => "im", _ => "?" });
    }
}
