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
        E("1", () => "hello".IndexOf('l').ToString());
        E("2", () => "hello".IndexOf('l', 3).ToString());
        E("3", () => "hello".IndexOf('l', 5).ToString());
        E("4", () => "hello".IndexOf('l', 6).ToString());
        E("5", () => "hello".IndexOf('l', -1).ToString());
        E("6", () => "hello".IndexOf('l', 0, 2).ToString());
        E("7", () => "hello".IndexOf('l', 2, 9).ToString());
        E("8", () => "hello".IndexOf("").ToString());
        E("9", () => "hello".IndexOf("lo").ToString());
        E("10", () => "hello".IndexOf("", 5).ToString());
        E("11", () => "hello".IndexOf("l", 5).ToString());
        E("12", () => "hello".IndexOf("l", 6).ToString());
        E("13", () => "hello".IndexOf((string)null).ToString());
        E("14", () => "hello".IndexOf("l", 1, 1).ToString());
        E("15", () => "hello".IndexOf("ll", 1, 2).ToString());
        E("16", () => "hello".IndexOf("ll", 1, 3).ToString());
        E("17", () => "".IndexOf("").ToString());
        E("18", () => "".IndexOf('a').ToString());
    }
}
