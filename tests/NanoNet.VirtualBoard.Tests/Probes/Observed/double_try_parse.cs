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
    double v;
    bool ok = double.TryParse(s, out v);
    return ok + "," + v;
    }

    public static void Main()
    {
        E("1", () => T("1.5"));
        E("2", () => T(""));
        E("3", () => T(null));
        E("4", () => T("x"));
        E("5", () => T("1e3"));
        E("6", () => T(" 1 "));
        E("7", () => T("1e400"));
        E("8", () => T("NaN"));
        E("9", () => T("-"));
    }
}
