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
        W(A.Z + " " + A.X + " " + A.Y);
        W(A.S + A.R);
    }
}

public class A
{
    public static int X = Y + 1;
    public static int Y = 5;
    public static int Z = X + Y;
    public const string S = "c";
    public static readonly string R = S + "r";
}
