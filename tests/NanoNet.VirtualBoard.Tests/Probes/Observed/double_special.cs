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

    static double Zero() { return 0; }

    public static void Main()
    {
        E("nan", () => double.NaN.ToString());
        E("inf", () => double.PositiveInfinity.ToString());
        E("ninf", () => double.NegativeInfinity.ToString());
        E("max", () => double.MaxValue.ToString());
        E("min", () => double.MinValue.ToString());
        E("eps", () => double.Epsilon.ToString());
        E("nanF", () => double.NaN.ToString("F2"));
        E("infN", () => double.PositiveInfinity.ToString("N2"));
        E("maxG", () => double.MaxValue.ToString("G"));
        E("isnan", () => double.IsNaN(double.NaN).ToString() + double.IsNaN(1));
        E("isinf", () => double.IsInfinity(1 / Zero()).ToString() + double.IsPositiveInfinity(-1 / Zero()) + double.IsNegativeInfinity(-1 / Zero()));
        E("eq", () => (double.NaN == double.NaN).ToString() + (double.NaN != double.NaN) + (double.NaN < 1) + (double.NaN > 1));
        E("cmp", () => 1.0.CompareTo(2.0).ToString() + 2.0.CompareTo(1.0) + 1.0.CompareTo(1.0));
        E("cmpnan", () => double.NaN.CompareTo(1.0).ToString() + 1.0.CompareTo(double.NaN) + double.NaN.CompareTo(double.NaN));
        E("zero", () => (0.0 == -0.0).ToString());
    }
}
