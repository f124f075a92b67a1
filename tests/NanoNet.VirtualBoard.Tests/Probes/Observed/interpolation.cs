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

    static int N = 42;
    static double D = 2.71828;
    static string S = "s";
    static DateTime T = new DateTime(2024, 2, 3, 14, 5, 6);

    public static void Main()
    {
        E("1", () => $"{1}");
        E("2", () => $"{N}:{S}");
        E("3", () => $"[{N,6}]");
        E("4", () => $"[{N,-6}]");
        E("5", () => $"{N:X8}");
        E("6", () => $"{D:F3}");
        E("7", () => $"{(N > 3 ? "a" : "b")}");
        E("8", () => $"{{x}}");
        E("9", () => $"{(object)null}|");
        E("10", () => $"{true} {'c'} {1L} {2u} {3.5f}");
        E("11", () => $"{new int[2]}");
        E("12", () => $"{T:hh:mm}");
    }
}
