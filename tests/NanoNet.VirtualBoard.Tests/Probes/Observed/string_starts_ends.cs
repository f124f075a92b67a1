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
        E("1", () => "hello".StartsWith("he").ToString());
        E("2", () => "hello".StartsWith("").ToString());
        E("3", () => "hello".StartsWith("hello!").ToString());
        E("4", () => "hello".StartsWith("He").ToString());
        E("5", () => "hello".EndsWith("lo").ToString());
        E("6", () => "hello".EndsWith("").ToString());
        E("7", () => "hello".EndsWith("xhello").ToString());
        E("8", () => "hello".Contains("ell").ToString());
        E("9", () => "hello".Contains("").ToString());
        E("10", () => "hello".Contains("z").ToString());
        E("11", () => "hello".StartsWith(null).ToString());
        E("12", () => "hello".EndsWith(null).ToString());
        E("13", () => "hello".Contains(null).ToString());
        E("14", () => string.IsNullOrEmpty("").ToString() + string.IsNullOrEmpty(null) + string.IsNullOrEmpty(" "));
    }
}
