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
        E("F", () => (0f).ToString("F") + "|" + (1.5f).ToString("F") + "|" + (-2.345f).ToString("F") + "|" + (12345.678f).ToString("F") + "|" + (0.1f).ToString("F"));
        E("F1", () => (0f).ToString("F1") + "|" + (1.5f).ToString("F1") + "|" + (-2.345f).ToString("F1") + "|" + (12345.678f).ToString("F1") + "|" + (0.1f).ToString("F1"));
        E("F4", () => (0f).ToString("F4") + "|" + (1.5f).ToString("F4") + "|" + (-2.345f).ToString("F4") + "|" + (12345.678f).ToString("F4") + "|" + (0.1f).ToString("F4"));
        E("N2", () => (0f).ToString("N2") + "|" + (1.5f).ToString("N2") + "|" + (-2.345f).ToString("N2") + "|" + (12345.678f).ToString("N2") + "|" + (0.1f).ToString("N2"));
        E("G", () => (0f).ToString("G") + "|" + (1.5f).ToString("G") + "|" + (-2.345f).ToString("G") + "|" + (12345.678f).ToString("G") + "|" + (0.1f).ToString("G"));
        E("G3", () => (0f).ToString("G3") + "|" + (1.5f).ToString("G3") + "|" + (-2.345f).ToString("G3") + "|" + (12345.678f).ToString("G3") + "|" + (0.1f).ToString("G3"));
        E("E2", () => (0f).ToString("E2") + "|" + (1.5f).ToString("E2") + "|" + (-2.345f).ToString("E2") + "|" + (12345.678f).ToString("E2") + "|" + (0.1f).ToString("E2"));
        E("D", () => (0f).ToString("D") + "|" + (1.5f).ToString("D") + "|" + (-2.345f).ToString("D") + "|" + (12345.678f).ToString("D") + "|" + (0.1f).ToString("D"));
        E("X", () => (0f).ToString("X") + "|" + (1.5f).ToString("X") + "|" + (-2.345f).ToString("X") + "|" + (12345.678f).ToString("X") + "|" + (0.1f).ToString("X"));
    }
}
