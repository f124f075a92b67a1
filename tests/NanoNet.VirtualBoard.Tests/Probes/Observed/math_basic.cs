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
        E("1", () => Math.Abs(-5).ToString() + Math.Abs(-1.5) + Math.Abs(-2.5f));
        E("2", () => Math.Abs(int.MinValue).ToString());
        E("3", () => Math.Max(1, 2).ToString() + Math.Min(1, 2) + Math.Max(1.5, 2.5) + Math.Min(1.5f, 2.5f));
        E("4", () => Math.Ceiling(1.2).ToString() + Math.Ceiling(-1.2) + Math.Floor(1.8) + Math.Floor(-1.2));
        E("5", () => Math.Round(0.5).ToString() + Math.Round(1.5) + Math.Round(2.5) + Math.Round(-0.5) + Math.Round(-1.5) + Math.Round(2.4));
        E("6", () => Math.Truncate(1.9).ToString() + Math.Truncate(-1.9));
        E("7", () => Math.Sign(-2.5).ToString() + Math.Sign(0.0) + Math.Sign(3f));
        E("8", () => Math.Sign(double.NaN).ToString());
        E("9", () => Math.Pow(2, 10).ToString() + " " + Math.Pow(2, -1) + " " + Math.Pow(-8, 1.0 / 3) + " " + Math.Pow(0, 0));
        E("10", () => Math.Sqrt(2).ToString() + " " + Math.Sqrt(-1) + " " + Math.Cbrt(27));
        E("11", () => Math.Max(double.NaN, 1).ToString() + Math.Min(1, double.NaN));
        E("12", () => Math.Clamp(5L, 1L, 3L).ToString() + Math.Clamp(5.5, 6.5, 7.5) + Math.Clamp(2f, 1f, 3f) + Math.Clamp(5ul, 1ul, 3ul));
        E("13", () => Math.Clamp(5L, 3L, 1L).ToString());
        E("14", () => Math.PI.ToString() + " " + Math.E);
        E("15", () => Math.IEEERemainder(5, 3).ToString() + " " + Math.IEEERemainder(3, 2));
    }
}
