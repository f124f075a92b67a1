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
        E("1", () => 1f.CompareTo(2f).ToString() + 2f.CompareTo(1f) + 1f.CompareTo(1f));
        E("2", () => float.IsNaN(float.NaN).ToString() + float.IsInfinity(float.PositiveInfinity) + float.IsPositiveInfinity(float.NegativeInfinity) + float.IsNegativeInfinity(float.NegativeInfinity));
        E("3", () => (float.NaN == float.NaN).ToString());
        E("4", () => (0.1f == 0.1).ToString());
        E("5", () => (16777216f + 1f).ToString());
    }
}
