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

    static int s_before = Log("P field");
    static P() { W("P cctor"); }
    static int Log(string s) { W(s); return 1; }
    class A { public static int X = Log("A.X") + 5; static A() { W("A cctor"); } }
    class B { static int s = Log("B.s"); public int Y = Log("B.Y") + 1; public B() { W("B ctor"); } }
    class C { public const int Const = 3; static int s = Log("C.s"); public static void M() { W("C.M"); } }
    class E2 : A { public static int Z = X + 1; static E2() { W("E2 cctor " + Z); } }

    public static void Main()
    {
        W("main"); W(A.X + ""); W(new B().Y + ""); W(C.Const + ""); C.M(); W(E2.Z + "");
    }
}
