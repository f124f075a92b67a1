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
        E("1", () => "hello".LastIndexOf('l').ToString());
        E("2", () => "hello".LastIndexOf('l', 2).ToString());
        E("3", () => "hello".LastIndexOf('l', 9).ToString());
        E("4", () => "hello".LastIndexOf('l', -1).ToString());
        E("5", () => "hello".LastIndexOf('h', 4, 2).ToString());
        E("6", () => "hello".LastIndexOf("l").ToString());
        E("7", () => "hello".LastIndexOf("").ToString());
        E("8", () => "hello".LastIndexOf("he").ToString());
        E("9", () => "hello".LastIndexOf("ll", 3).ToString());
        E("10", () => "hello".LastIndexOf("ll", 2).ToString());
        E("11", () => "hello".LastIndexOf("lo", 4, 2).ToString());
        E("12", () => "hello".LastIndexOf((string)null).ToString());
        E("13", () => "".LastIndexOf('a').ToString());
        E("14", () => "".LastIndexOf("a").ToString());
    }
}
