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
        E("E", () => 12.ToString("E"));
        E("C", () => 12.ToString("C"));
        E("P", () => 12.ToString("P"));
        E("R", () => 12.ToString("R"));
        E("Z", () => 12.ToString("Z"));
        E("custom", () => 12.ToString("000"));
        E("hash", () => 12.ToString("#,##0"));
        E("DD", () => 12.ToString("DD"));
        E("D100", () => 12.ToString("D100"));
        E("D99", () => 12.ToString("D20"));
        E("null", () => 12.ToString((string)null));
        E("empty", () => 12.ToString(""));
        E("D-1", () => 12.ToString("D-1"));
        E("x3", () => 255.ToString("x3"));
        E("F99", () => 12.ToString("F10"));
        E("space", () => 12.ToString(" D2"));
        E("B", () => 12.ToString("B"));
    }
}
