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
        W(("a".GetHashCode() == ("" + 'a').GetHashCode()).ToString());
        W(("a".GetHashCode() == "b".GetHashCode()).ToString());
        W("a".GetHashCode().ToString());
        W("".GetHashCode().ToString());
        W("hello".GetHashCode().ToString());
        W("Hello, World".GetHashCode().ToString());
    }
}
