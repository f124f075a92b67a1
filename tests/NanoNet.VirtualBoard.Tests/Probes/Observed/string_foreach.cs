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
        string s = "h\u00e9\u20ac";
        foreach (char c in s) W(((int)c).ToString());
        IEnumerator e = s.GetEnumerator();
        while (e.MoveNext()) W(e.Current.ToString());
        foreach (char c in "") W("never");
        W("end");
    }
}
