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
        E("0", () => (0f).ToString());
        E("1", () => (1f).ToString());
        E("-1.5", () => (-1.5f).ToString());
        E("0.1", () => (0.1f).ToString());
        E("3.14159", () => (3.14159f).ToString());
        E("1e10", () => (1e10f).ToString());
        E("1e7", () => (1e7f).ToString());
        E("1e8", () => (1e8f).ToString());
        E("1e-4", () => (1e-4f).ToString());
        E("1e-5", () => (1e-5f).ToString());
        E("16777216", () => (16777216f).ToString());
        E("0.3333333", () => (0.3333333f).ToString());
        E("123456.789", () => (123456.789f).ToString());
        E("2.5", () => (2.5f).ToString());
        E("max", () => float.MaxValue.ToString());
        E("min", () => float.MinValue.ToString());
        E("eps", () => float.Epsilon.ToString());
        E("nan", () => float.NaN.ToString() + float.PositiveInfinity + float.NegativeInfinity);
        E("third", () => (1f / 3f).ToString());
        E("sum", () => (0.1f + 0.2f).ToString());
        E("dbl", () => ((double)0.1f).ToString());
    }
}
