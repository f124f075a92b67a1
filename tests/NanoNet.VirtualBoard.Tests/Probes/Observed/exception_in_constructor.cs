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
        try { new C(1); } catch (Exception e) { W(e.Message); }
        try { Activatee.Make(); } catch (Exception e) { W(e.Message); }
    }
}

public class C
{
    public C(int x)
    {
        throw new Exception("ctor" + x);
    }
}

public class Activatee
{
    private static C s_c;

    public static void Make()
    {
        s_c = new C(2);
    }
}
