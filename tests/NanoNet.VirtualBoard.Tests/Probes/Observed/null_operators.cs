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
        string s = null; W(s ?? "def"); s ??= "set"; W(s);
        P p = null; W((p?.ToString() == null).ToString()); W(p?.ToString() ?? "none");
        ArrayList l = null; l?.Clear(); W((l == null).ToString());
        string t = null; W("[" + t + "]" + t?.ToUpper());
    }
}
