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
            W(name + " !" + e.GetType().Name);
        }
    }

    public static void Main()
    {
        W("main"); W(A.X.ToString()); W(B.Y.ToString()); W(C.Z + " " + D.W0); new E1(); new E1(); W(Lazy.Get());
    }
}

public static class Log
{
    public static int L(string s, int v)
    {
        System.Diagnostics.Debug.WriteLine("> init " + s);
        return v;
    }
}

public class A
{
    public static int X = Log.L("A.X", 1);
}

public class B
{
    public static int Y = Log.L("B.Y", A.X + 1);

    static B()
    {
        Log.L("B.cctor", 0);
    }
}

public class C
{
    public static int Z = D.W0 + 1;
}

public class D
{
    public static int W0 = C.Z + 10;
}

public class E1
{
    private static int s_n = Log.L("E1.s", 5);
    private int _i = Log.L("E1.i", 5);

    static E1()
    {
        Log.L("E1.cctor", 0);
    }

    public E1()
    {
        Log.L("E1.ctor", 0);
    }
}

public static class Lazy
{
    private static readonly string s_v = "lazy";

    public static string Get()
    {
        return s_v;
    }
}
