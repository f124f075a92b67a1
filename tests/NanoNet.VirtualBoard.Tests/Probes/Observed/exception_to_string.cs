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
        E("1", () => new Exception("m").ToString());
        E("2", () => new Exception().ToString());
        E("3", () => new ArgumentException("m", "p").ToString());
        E("4", () => new InvalidOperationException("a", new Exception("b")).ToString());
        E("5", () => new E1().ToString());
        E("6", () => new E1().Message);
        E("7", () => "" + new FormatException("f"));
    }
}

public class E1 : Exception
{
}
