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
        E("1", () => "hello".Substring(2));
        E("2", () => "[" + "hello".Substring(5) + "]");
        E("3", () => "hello".Substring(6));
        E("4", () => "hello".Substring(-1));
        E("5", () => "hello".Substring(1, 3));
        E("6", () => "[" + "hello".Substring(1, 0) + "]");
        E("7", () => "hello".Substring(1, 5));
        E("8", () => "hello".Substring(1, -1));
        E("9", () => "[" + "hello".Substring(5, 0) + "]");
        E("10", () => "h\u00e9llo\u20ac".Substring(1, 5));
    }
}
