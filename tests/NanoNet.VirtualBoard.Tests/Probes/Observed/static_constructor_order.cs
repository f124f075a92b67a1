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
        W("main");
        W(A.X.ToString());
        W(B.Y.ToString());
        new C();
        W("end");
    }
}

public class A
{
    public static int X = Log("A.X", 1);

    static A()
    {
        Log("A.cctor", 0);
        X += B.Y;
    }

    public static int Log(string s, int v)
    {
        System.Diagnostics.Debug.WriteLine("> " + s);
        return v;
    }
}

public class B
{
    public static int Y = A.Log("B.Y", 10);
}

public class C
{
    static C()
    {
        A.Log("C.cctor", 0);
    }

    public C()
    {
        A.Log("C.ctor", 0);
    }
}
