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

    static string T(string s)
    {
    uint v;
    bool ok = uint.TryParse(s, out v);
    return ok + "," + v;
    }

    public static void Main()
    {
        E("1", () => T("5"));
        E("2", () => T("-5"));
        E("3", () => T("+5"));
        E("4", () => T(" 5"));
        E("5", () => T("5 "));
        E("6", () => T(""));
        E("7", () => T("x"));
        E("8", () => T(null));
        E("9", () => T("4294967295"));
        E("10", () => T("4294967296"));
        E("11", () => T("0"));
        E("12", () => T("-1"));
        E("13", () => T("1.5"));
        E("14", () => T("-"));
    }
}
