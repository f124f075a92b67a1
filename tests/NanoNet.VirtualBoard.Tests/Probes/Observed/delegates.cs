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

    delegate int D(int a);
    static int A(int a) { W("A"); return a + 1; }
    static int B(int a) { W("B"); return a + 2; }
    int I(int a) { return a * 3; }

    public static void Main()
    {
        D d = A; W(d(1).ToString());
        d += B; W(d(1).ToString()); W(d.GetInvocationList().Length.ToString());
        d -= A; W(d(1).ToString()); W(d.GetInvocationList().Length.ToString());
        d -= B; W((d == null).ToString());
        D x = A; D y = A; W((x == y) + " " + x.Equals(y) + " " + (x != y) + " " + object.ReferenceEquals(x, y));
        D m = (D)Delegate.Combine(x, new D(B)); D n = (D)Delegate.Combine(y, new D(B));
        W((m == n).ToString());
        W(x.Method.Name + " " + (x.Target == null));
        P p = new P(); D i = p.I; W(i(2) + " " + object.ReferenceEquals(i.Target, p) + " " + i.Method.Name);
        E("null", () => { D z = null; return z(1).ToString(); });
        D r = (D)Delegate.Remove(m, x); W(r(5).ToString());
        W((Delegate.Remove(x, new D(B)) == (Delegate)x).ToString());
        W((Delegate.Combine(null, x) == (Delegate)x).ToString());
        W(typeof(D).Name + " " + (d is Delegate) + " " + (x is MulticastDelegate));
    }
}
