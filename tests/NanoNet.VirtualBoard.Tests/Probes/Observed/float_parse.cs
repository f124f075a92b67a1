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
        E("1", () => float.Parse("0").ToString());
        E("2", () => float.Parse("1.5").ToString());
        E("3", () => float.Parse("-1e3").ToString());
        E("4", () => float.Parse("").ToString());
        E("5", () => float.Parse("abc").ToString());
        E("6", () => float.Parse("1e39").ToString());
        E("7", () => float.Parse(" 1 ").ToString());
        E("8", () => float.Parse((string)null).ToString());
        E("9", () => float.Parse("0.1").ToString());
    }
}
