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
        E("1", () => "[" + "ab".PadLeft(5, ' ') + "]");
        E("2", () => "[" + "ab".PadRight(5, '.') + "]");
        E("3", () => "[" + "ab".PadLeft(1, ' ') + "]");
        E("4", () => "[" + "ab".PadRight(2, ' ') + "]");
        E("5", () => "[" + "ab".PadLeft(-1, ' ') + "]");
        E("6", () => "[" + "ab".PadRight(0, ' ') + "]");
        E("7", () => "[" + "".PadLeft(3, '*') + "]");
    }
}
