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
        E("1", () => Math.Abs(-5) + " " + Math.Abs(-5.5) + " " + Math.Abs(-5.5f) + " " + Math.Max(1, 2) + Math.Min(1.5, 2));
        E("2", () => Math.Abs(int.MinValue).ToString());
        E("3", () => Math.Round(2.5) + " " + Math.Round(3.5) + " " + Math.Round(-2.5) + " " + Math.Round(2.4) + " " + Math.Round(-0.4));
        E("4", () => Math.Floor(-1.5) + " " + Math.Ceiling(-1.5) + " " + Math.Truncate(-1.5) + " " + Math.Floor(2.0));
        E("5", () => Math.Sqrt(2) + " " + Math.Pow(2, 10) + " " + Math.Sqrt(-1) + " " + Math.Pow(0, 0));
        E("6", () => Math.Sin(1) + " " + Math.Cos(1) + " " + Math.Tan(1) + " " + Math.Atan2(1, -1));
        E("7", () => Math.Exp(1) + " " + Math.Log(10) + " " + Math.Log10(1000) + " " + Math.Log(0) + " " + Math.Log(-1));
        E("8", () => Math.Sign(-3) + " " + Math.Sign(0) + " " + Math.Sign(2.5));
        E("9", () => Math.Clamp(5, 1, 3) + " " + Math.Clamp(-5, 1, 3) + " " + Math.Clamp(2.5, 1.0, 3.0));
        E("10", () => Math.Clamp(5, 3, 1).ToString());
        E("11", () => Math.PI + " " + Math.E);
        E("12", () => Math.Asin(2) + " " + Math.Acos(1) + " " + Math.Sinh(1) + " " + Math.Cosh(1) + " " + Math.Tanh(1));
        E("13", () => Math.IEEERemainder(5, 3) + " " + (5.5 % 2) + " " + (-5.5 % 2) + " " + (5.0 % 0));
        E("14", () => Math.Max(double.NaN, 1) + " " + Math.Min(1, double.NaN) + " " + Math.Max(1f, 2f));
        E("15", () => Math.Sign(double.NaN).ToString());
        E("16", () => Math.Round(1e300) + " " + Math.Round(4503599627370497.5));
        E("17", () => Math.Truncate(1e20) + " " + Math.Truncate(-0.5));
    }
}
