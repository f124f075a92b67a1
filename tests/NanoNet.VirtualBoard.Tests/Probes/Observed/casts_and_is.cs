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
        Base b = new Derived(); W((b is Derived).ToString() + (b is Base) + (b is Other));
        W((b as Derived != null).ToString() + (b as Other == null));
        try { Other o = (Other)b; W("no"); } catch (InvalidCastException e) { W(e.GetType().Name); }
        Base n = null; W((n is Base).ToString() + ((Derived)n == null));
        object x = b; W(((Base)x).V() + ((Derived)x).V() + x.GetType().Name);
        W(((Base)new Hiding()).V() + new Hiding().V());
        W((x is ValueType).ToString() + (x is IEnumerable));
        W(b.GetType() == typeof(Derived) ? "same" : "other");
        W((b.GetType() == typeof(Base)).ToString());
    }
}

public class Base
{
    public virtual string V()
    {
        return "base ";
    }
}

public class Derived : Base
{
    public override string V()
    {
        return "derived ";
    }
}

public class Other : Base
{
}

public class Hiding : Base
{
    public new string V()
    {
        return "hiding ";
    }
}
