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

    static DateTime D = new DateTime(2024, 2, 29, 13, 4, 5, 67);

    public static void Main()
    {
        E("1", () => D.Year + "/" + D.Month + "/" + D.Day + " " + D.Hour + ":" + D.Minute + ":" + D.Second + "." + D.Millisecond);
        E("2", () => D.DayOfWeek.ToString() + " " + (int)D.DayOfWeek);
        E("3", () => D.DayOfYear.ToString());
        E("4", () => D.Ticks.ToString());
        E("5", () => D.Date.ToString());
        E("6", () => D.TimeOfDay.ToString());
        E("7", () => D.Kind.ToString());
        E("8", () => DateTime.MinValue.ToString() + " " + DateTime.MinValue.Ticks);
        E("9", () => DateTime.MaxValue.ToString() + " " + DateTime.MaxValue.Ticks);
        E("10", () => DateTime.UnixEpoch.ToString() + " " + DateTime.UnixEpoch.Ticks);
        E("11", () => D.ToUnixTimeSeconds().ToString());
        E("12", () => DateTime.FromUnixTimeSeconds(1700000000).ToString());
        E("13", () => DateTime.FromUnixTimeSeconds(-1).ToString());
        E("14", () => DateTime.DaysInMonth(2024, 2).ToString() + DateTime.DaysInMonth(2023, 2));
        E("15", () => DateTime.DaysInMonth(2024, 13).ToString());
        E("16", () => D.GetHashCode().ToString());
        E("17", () => default(DateTime).Ticks.ToString());
        E("18", () => new DateTime(5).Ticks.ToString());
    }
}
