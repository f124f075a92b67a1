using System;
using System.Collections;
using System.Diagnostics;

public class P
{
    delegate string Fn();

    static void W(string s)
    {
        Debug.WriteLine("> " + s);
    }

    static void E(string name, Fn f)
    {
        try
        {
            W(name + " " + f());
        }
        catch (Exception e)
        {
            W(name + " !" + e.GetType().Name + ":" + e.Message);
        }
    }

    public static void Main()
    {
        E("1", () => 0.0.ToString("F0") + "|" + 0.5.ToString("F0") + "|" + 1.5.ToString("F0") + "|" + 2.5.ToString("F0"));
        E("2", () => 0.05.ToString("F1") + "|" + 0.15.ToString("F1") + "|" + 0.25.ToString("F1") + "|" + 0.35.ToString("F1"));
        E("3", () => 999.999.ToString("F2") + "|" + 999.995.ToString("F2") + "|" + (-0.001).ToString("F2"));
        E("4", () => 1e10.ToString("F2") + "|" + 1e18.ToString("F2") + "|" + 1e25.ToString("F2"));
        E("5", () => 1e-10.ToString("F5") + "|" + 1e-10.ToString("F15"));
        E("6", () => 12345.6789.ToString("N2") + "|" + (-12345.6789).ToString("N1") + "|" + 0.0.ToString("N"));
        E("7", () => 12345.6789.ToString("G") + "|" + 12345.6789.ToString("G2") + "|" + 12345.6789.ToString("G9") + "|" + 12345.6789.ToString("G20"));
        E("8", () => 0.000012345.ToString("G") + "|" + 0.000012345.ToString("G3") + "|" + 0.00012345.ToString("G"));
        E("9", () => double.NaN.ToString("F2") + "|" + double.PositiveInfinity.ToString("N") + "|" + double.NegativeInfinity.ToString("G"));
        E("10", () => 1.0.ToString("D"));
        E("11", () => 1.0.ToString("X"));
        E("12", () => 1.0.ToString("E"));
        E("13", () => 1.0.ToString("R"));
        E("14", () => 1.0.ToString("0.00"));
        E("15", () => 1.0.ToString("C"));
        E("16", () => 1.0.ToString(""));
        E("17", () => 1.0.ToString(null));
        E("18", () => 1.5f.ToString("F3") + "|" + 0.1f.ToString("F10") + "|" + 1e20f.ToString("F0"));
        E("19", () => 0.1f.ToString("G") + "|" + 0.1f.ToString("G9") + "|" + 1.1f.ToString() + "|" + 3.3333333f);
        E("20", () => 100.0.ToString() + "|" + 1e5.ToString() + "|" + 1e6.ToString() + "|" + 1e7 + "|" + 1234567.0 + "|" + 12345678.0);
        E("21", () => 1.23456789012345678.ToString() + "|" + 0.1234567890123.ToString());
        E("22", () => 4.35.ToString() + "|" + 2.675.ToString("F2") + "|" + 1.005.ToString("F2") + "|" + 8.345.ToString("F2"));
        E("23", () => (1.0 / 3).ToString("F20"));
        E("24", () => 123.456.ToString("F-1"));
        E("25", () => 123.456.ToString("F2x"));
        E("26", () => 123.456.ToString("f2") + "|" + 123.456.ToString("n2") + "|" + 123.456.ToString("g2"));
        E("27", () => 9.5.ToString("F0") + "|" + 99.5.ToString("F0") + "|" + 0.95.ToString("F1") + "|" + 0.995.ToString("F2"));
        E("28", () => 9007199254740993.0.ToString() + "|" + 9007199254740993.0.ToString("F0"));
        E("29", () => double.MaxValue.ToString("F0").Length + "|" + double.MinValue.ToString("F0").Length);
        E("30", () => double.Epsilon.ToString("F3") + "|" + float.Epsilon.ToString("G"));
    }
}
