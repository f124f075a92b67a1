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
        E("1", () => Convert.ToDouble("1.5").ToString());
        E("2", () => Convert.ToDouble("-1e3").ToString());
        E("3", () => Convert.ToDouble("").ToString());
        E("4", () => Convert.ToDouble("x").ToString());
        E("5", () => Convert.ToDouble(null).ToString());
        E("6", () => Convert.ToSingle("1.5").ToString());
        E("7", () => Convert.ToSingle("abc").ToString());
        E("8", () => Convert.ToDateTime("2024-01-02T03:04:05Z").ToString());
        E("9", () => Convert.ToDateTime("abc").ToString());
        E("10", () => Convert.ToDateTime(null).ToString());
    }
}
