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
        Pt p = new Pt { X = 1, Y = { V = 2 } }; W(p.X + " " + p.Y.V);
        Action a = delegate { W("anon"); }; a();
    }
}

public class Pt
{
    public int X;
    public Q Y = new Q();
}

public class Q
{
    public int V;
}
