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
        E("1", () => string.Concat("a", "b"));
        E("2", () => string.Concat("a", null));
        E("3", () => "[" + string.Concat((string)null, null) + "]");
        E("4", () => string.Concat("a", "b", "c"));
        E("5", () => string.Concat("a", "b", "c", "d"));
        E("6", () => string.Concat(new string[] { "a", null, "c" }));
        E("7", () => string.Concat(1, 2));
        E("8", () => string.Concat(1, "x", 'c'));
        E("9", () => string.Concat(new object[] { 1, true, null, 2.5, 'x' }));
        E("10", () => string.Concat((object)5));
        E("11", () => "[" + string.Concat((object)null) + "]");
        E("12", () => "a" + 1 + 'b' + true + 2.5 + null);
        E("13", () => string.Concat((string[])null));
        E("14", () => string.Concat((object[])null));
        E("15", () => "x" + (object)null + "y");
    }
}
