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
        E("1", () => $"{1 + 1}|{"a" + 'b'}|{true}|{1.5}|{null}|{'c'}");
        E("2", () => $"{42,6}|{42,-6}|{42:X4}|{42,8:D5}");
        E("3", () => $"{new DateTime(2000, 1, 2):yyyy}");
        E("4", () => $"{{}}{5}");
        E("5", () => $"{(1 > 2 ? "y" : "n")}");
        E("6", () => $@"a\b{1}""c");
        E("7", () => $"{new int[2]}");
        E("8", () => $"{new object()}|{new P()}");
        E("9", () => $"{DayOfWeek.Monday}|{(DayOfWeek)99}");
        E("10", () => $"{-0.0}|{double.NaN}|{double.PositiveInfinity}|{float.MinValue}");
        E("11", () => $"{long.MinValue}|{ulong.MaxValue}|{byte.MaxValue}");
        E("12", () => $"{(object)null}|{(string)null}|");
        E("13", () => $"{1f / 3}|{1d / 3}|{100f}|{1e20}|{1e-5}");
        E("14", () => $"{$"{$"{1}"}"}");
        E("15", () => $"{new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)}");
        E("16", () => $"{TimeSpan.FromSeconds(90)}");
        E("17", () => $"{new Version(1, 2)}|{new Version(1, 2, 3, 4)}");
        E("18", () => """raw "q" text""" + """"a"""b"""");
        E("19", () => $"""x {3} "y" {4:D3}""");
        E("20", () => $$"""{{{5}}} {6}""");
    }
}
