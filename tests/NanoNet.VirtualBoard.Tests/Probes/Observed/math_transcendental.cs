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
        E("1", () => Math.Sin(1).ToString("F10") + " " + Math.Cos(1).ToString("F10") + " " + Math.Tan(1).ToString("F10"));
        E("2", () => Math.Asin(1).ToString("F10") + " " + Math.Acos(0).ToString("F10") + " " + Math.Atan(1).ToString("F10"));
        E("3", () => Math.Atan2(1, -1).ToString("F10") + " " + Math.Atan2(0, 0));
        E("4", () => Math.Exp(1).ToString("F10") + " " + Math.Log(10).ToString("F10") + " " + Math.Log10(1000));
        E("5", () => Math.Sinh(1).ToString("F10") + " " + Math.Cosh(1).ToString("F10") + " " + Math.Tanh(1).ToString("F10"));
        E("6", () => Math.Log(0).ToString() + " " + Math.Log(-1) + " " + Math.Log10(0));
        E("7", () => Math.Asin(2).ToString() + " " + Math.Acos(2));
        E("8", () => Math.Exp(1000).ToString() + " " + Math.Exp(-1000));
        E("9", () => Math.Sin(double.PositiveInfinity).ToString());
        E("10", () => Math.Sin(0).ToString() + Math.Cos(0) + Math.Tan(0));
    }
}
