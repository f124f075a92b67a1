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
        E("1", () => new DateTime(2023, 2, 29).ToString());
        E("2", () => new DateTime(2023, 13, 1).ToString());
        E("3", () => new DateTime(2023, 0, 1).ToString());
        E("4", () => new DateTime(0, 1, 1).ToString());
        E("5", () => new DateTime(1600, 1, 1).ToString());
        E("6", () => new DateTime(10000, 1, 1).ToString());
        E("7", () => new DateTime(2023, 1, 1, 24, 0, 0).ToString());
        E("8", () => new DateTime(2023, 1, 1, 0, 60, 0).ToString());
        E("9", () => new DateTime(2023, 1, 1, 0, 0, 60).ToString());
        E("10", () => new DateTime(2023, 1, 1, 0, 0, 0, 1000).ToString());
        E("11", () => new DateTime(-1).ToString());
        E("12", () => new DateTime(long.MaxValue).ToString());
        E("13", () => new DateTime(2023, 4, 31).ToString());
        E("14", () => new DateTime(9999, 12, 31, 23, 59, 59).ToString());
        E("15", () => new DateTime(1, 1, 1).ToString());
        E("16", () => new DateTime(1601, 1, 1).ToString());
        E("17", () => new DateTime(3001, 1, 1).ToString());
    }
}
