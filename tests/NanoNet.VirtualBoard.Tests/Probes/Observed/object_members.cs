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

    public static void Main()
    {
        P p = new P(); W(p.ToString()); W(p.GetType().ToString());
        W(p.Equals(p).ToString() + p.Equals(new P()) + p.Equals(null));
        W((p.GetHashCode() == p.GetHashCode()).ToString());
        W(new object().ToString());
        W(new A.B().ToString()); W(typeof(A.B).FullName); W(typeof(A.B).Name);
        W(new int[0].ToString()); W(new ArrayList().ToString()); W(new Hashtable().ToString());
        W(object.ReferenceEquals(null, null).ToString());
        W(new O().ToString() + new O().Equals(1) + new O().GetHashCode());
        W(("" + new O()) + string.Concat("", new O()));
        E("null", () => { object o = null; return o.ToString(); });
        E("nullhash", () => { object o = null; return o.GetHashCode().ToString(); });
        E("nulltype", () => { object o = null; return o.GetType().Name; });
        object c = new Cl(3).Copy(); W(((Cl)c).V.ToString());
    }
}

public class A
{
    public class B
    {
    }
}

public class O
{
    public override string ToString()
    {
        return "over";
    }

    public override bool Equals(object o)
    {
        return true;
    }

    public override int GetHashCode()
    {
        return 7;
    }
}

public class Cl
{
    public int V;

    public Cl(int v)
    {
        V = v;
    }

    public object Copy()
    {
        return MemberwiseClone();
    }
}
