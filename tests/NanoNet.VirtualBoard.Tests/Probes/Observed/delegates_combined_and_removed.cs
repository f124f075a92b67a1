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

    int _x;
    string Inst() { return "inst" + _x; }
    static string Stat() { return "s"; }
    delegate void VoidFn();
    delegate int Conv(int x);
    delegate void RefFn(ref int x);
    struct Struct { public int V; public string Get() { return V + ""; } }
    interface I { string Virt(); }
    class B { public virtual string Virt() { return "B"; } }
    class D : B, I { public override string Virt() { return "D"; } public Fn CallBase() { return base.Virt; } }

    public static void Main()
    {
        Fn a = () => "a"; Fn b = () => "b"; Fn ab = a + b; W(ab() + ab.GetInvocationList().Length); W((ab - b)() + (ab - a)()); W((a - a == null) + "" + (a - b == a)); Fn n = null; n += a; W(n()); n -= a; W((n == null) + "");
        W((ab == (a + b)) + "" + ab.Equals(a + b) + (ab != a) + a.Equals(null) + a.Equals(1)); Fn aba = a + b + a; W((aba - a).GetInvocationList().Length + (aba - a)()); W((aba - (a + b))()); W((aba - (b + a))());  W((aba - (a + a)).GetInvocationList().Length + "");
        W(a.GetType().Name + "|" + a.GetType().BaseType + "|" + ab.GetType().BaseType.BaseType); W(Delegate.Combine(null, null) == null ? "null" : "x"); W(Delegate.Combine(a, null) == (Delegate)a ? "same" : "other"); W(Delegate.Remove(null, a) == null ? "null" : "x"); W(Delegate.Remove(a, null) == (Delegate)a ? "same" : "other");
        
        P p = new P { _x = 5 }; Fn m1 = p.Inst, m2 = p.Inst, m3 = new P().Inst; W((m1 == m2) + "" + (m1 == m3) + m1.Equals(m2) + (m1.GetHashCode() == m2.GetHashCode())); Fn s1 = Stat, s2 = Stat; W((s1 == s2) + "" + ReferenceEquals(s1, s2));
        E("null deleg", () => { Fn f = null; return f(); });
        int calls = 0; VoidFn v = () => calls++; v += () => calls += 10; v += v; v(); W(calls + ""); foreach (Delegate d in v.GetInvocationList()) W(d.GetType().Name);
        VoidFn thrower = () => W("one"); thrower += () => { throw new FormatException("two"); }; thrower += () => W("three"); try { thrower(); } catch (FormatException e) { W(e.Message); }
        Conv c = x => x * 2; c += x => x + 100; W(c(1) + ""); RefFn r = (ref int q) => q++; r += (ref int q) => q *= 10; int z = 4; r(ref z); W(z + "");
        Fn virt = new D().Virt; W(virt()); Fn bas = new D().CallBase(); W(bas()); Struct st = new Struct { V = 3 }; Fn sf = st.Get; st.V = 9; W(sf()); I ii = new D(); Fn fi = ii.Virt; W(fi());
    }
}
