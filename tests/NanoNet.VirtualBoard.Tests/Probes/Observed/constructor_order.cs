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
        new D();
    }
}

public class L
{
    public L(string s)
    {
        System.Diagnostics.Debug.WriteLine("> " + s);
    }
}

public class B
{
    private L _f = new L("base field");

    public B()
    {
        new L("base ctor");
        V();
    }

    public virtual void V()
    {
        new L("base V");
    }
}

public class D : B
{
    private L _f = new L("derived field");
    private string _s = "set";

    public D() : base()
    {
        new L("derived ctor");
    }

    public override void V()
    {
        new L("derived V " + (_s == null));
    }
}
