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

    static string P1(string s)
    {
    DateTime t;
    bool ok = DateTime.TryParse(s, out t);
    string r = ok + "," + t.Ticks;
    try
    {
    r += "," + DateTime.Parse(s).ToString("yyyy-MM-dd HH:mm:ss.fff");
    }
    catch (Exception e)
    {
    r += ",!" + e.GetType().Name;
    }
    return r;
    }

    public static void Main()
    {
        E("1", () => P1("2024-02-29"));
        E("2", () => P1("2024-02-29T13:04:05"));
        E("3", () => P1("2024-02-29T13:04:05Z"));
        E("4", () => P1("2024-02-29T13:04:05.123Z"));
        E("5", () => P1("2024-02-29 13:04:05"));
        E("6", () => P1("2024-02-29 13:04:05Z"));
        E("7", () => P1("2024-02-29T13:04:05+01:00"));
        E("8", () => P1("Thu, 29 Feb 2024 13:04:05 GMT"));
        E("9", () => P1("29/02/2024"));
        E("10", () => P1("02/29/2024"));
        E("11", () => P1("2/29/2024 1:04:05 PM"));
        E("12", () => P1("13:04:05"));
        E("13", () => P1(""));
        E("14", () => P1("abc"));
        E("15", () => P1(null));
        E("16", () => P1("2023-02-29"));
        E("17", () => P1("2024-02-29T25:00:00Z"));
        E("18", () => P1("2024-02-29T13:04:05.1234567Z"));
        E("19", () => P1("2024-2-9"));
        E("20", () => P1(" 2024-02-29 "));
        E("21", () => P1("2024-02"));
        E("22", () => P1("2024"));
    }
}
