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
        E("1", () => new Version(1, 2).ToString());
        E("2", () => new Version(1, 2, 3, 4).ToString());
        E("3", () => new Version(1, 2).Build.ToString() + new Version(1, 2).Revision);
        E("4", () => new Version(-1, 2).ToString());
        E("5", () => new Version(1, 2).Equals(new Version(1, 2)).ToString() + new Version(1, 2).Equals(null) + new Version(1, 2).Equals(new Version(1, 2, 0, 0)));
        E("6", () => new Version(1, 2, 3, 4).Major + "." + new Version(1, 2, 3, 4).Minor);
    }
}
