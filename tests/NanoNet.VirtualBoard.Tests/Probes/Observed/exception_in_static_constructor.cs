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
        try { W(Bad.V.ToString()); } catch (Exception e) { W("caught " + e.GetType().Name); }
        try { W(Bad.V.ToString()); } catch (Exception e) { W("caught " + e.GetType().Name); }
        W("end");
    }
}

public class Bad
{
    public static int V = 5;

    static Bad()
    {
        throw new FormatException("static");
    }
}
