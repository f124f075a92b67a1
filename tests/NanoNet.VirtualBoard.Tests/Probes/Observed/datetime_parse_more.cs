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
        E("1", () => DateTime.TryParse("2000-01-02", out DateTime d) + "" + d);
        E("2", () => DateTime.TryParse("2000-01-02T03:04:05Z", out DateTime d) + "" + d);
        E("3", () => DateTime.TryParse("2000-01-02 03:04:05", out DateTime d) + "" + d);
        E("4", () => DateTime.TryParse("01/02/2000", out DateTime d) + "" + d);
        E("5", () => DateTime.TryParse("Sun, 02 Jan 2000 03:04:05 GMT", out DateTime d) + "" + d);
        E("6", () => DateTime.TryParse("nonsense", out DateTime d) + "" + d);
        E("7", () => DateTime.TryParse(null, out DateTime d) + "" + d);
        E("8", () => DateTime.TryParse("", out DateTime d) + "" + d);
        E("9", () => Convert.ToDateTime("2000-01-02T03:04:05.678Z").Ticks + "");
        E("10", () => Convert.ToDateTime("x") + "");
        E("11", () => Convert.ToDateTime(null) + "");
        E("12", () => DateTime.TryParse("2000-13-02", out DateTime d) + "" + d);
        E("13", () => DateTime.TryParse("2000-01-02T03:04:05.1234567Z", out DateTime d) + "" + d.Ticks);
        E("14", () => DateTime.TryParse("2000-01-02T03:04:05+02:00", out DateTime d) + "" + d);
        E("15", () => DateTime.TryParse("2000-01-02T25:04:05Z", out DateTime d) + "" + d);
        E("16", () => DateTime.TryParse("Saturday, 02 Jan 2000", out DateTime d) + "" + d);
        E("17", () => DateTime.TryParse("2000-01-02 03:04:05Z", out DateTime d) + "" + d);
        E("18", () => DateTime.TryParse(" 2000-01-02T03:04:05Z ", out DateTime d) + "" + d);
        E("19", () => DateTime.TryParse("2000-1-2", out DateTime d) + "" + d);
        E("20", () => DateTime.TryParse("2000-01-02T03:04Z", out DateTime d) + "" + d);
        E("21", () => DateTime.TryParse("20000102", out DateTime d) + "" + d);
        E("22", () => DateTime.TryParse("2000-02-30T00:00:00Z", out DateTime d) + "" + d);
    }
}
