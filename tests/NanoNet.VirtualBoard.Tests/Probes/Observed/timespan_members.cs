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

    static TimeSpan T1 = new TimeSpan(1, 2, 3, 4, 5);

    public static void Main()
    {
        E("1", () => T1.ToString());
        E("2", () => T1.Days + " " + T1.Hours + " " + T1.Minutes + " " + T1.Seconds + " " + T1.Milliseconds);
        E("3", () => T1.Ticks.ToString());
        E("4", () => T1.TotalDays.ToString());
        E("5", () => T1.TotalHours.ToString());
        E("6", () => T1.TotalMinutes.ToString());
        E("7", () => T1.TotalSeconds.ToString());
        E("8", () => T1.TotalMilliseconds.ToString());
        E("9", () => (-T1).ToString() + " " + T1.Negate().Ticks + " " + (-T1).Duration());
        E("10", () => new TimeSpan(0).ToString() + " " + TimeSpan.Zero);
        E("11", () => new TimeSpan(1).ToString());
        E("12", () => new TimeSpan(1, 2, 3).ToString());
        E("13", () => new TimeSpan(25, 61, 61).ToString());
        E("14", () => new TimeSpan(1, 0, 0, 0).ToString());
        E("15", () => new TimeSpan(0, 0, 0, 0, 5).ToString());
        E("16", () => new TimeSpan(-1, -2, -3).ToString());
        E("17", () => TimeSpan.MaxValue.ToString() + " " + TimeSpan.MinValue);
        E("18", () => TimeSpan.FromDays(2).ToString() + " " + TimeSpan.FromHours(3) + " " + TimeSpan.FromMinutes(90) + " " + TimeSpan.FromSeconds(3661) + " " + TimeSpan.FromMilliseconds(1500) + " " + TimeSpan.FromTicks(7));
        E("19", () => TimeSpan.FromDays(long.MaxValue).ToString());
        E("20", () => TimeSpan.FromSeconds(-5).ToString());
        E("21", () => new TimeSpan(-12345678).ToString());
        E("22", () => (-T1).Hours + " " + (-T1).Milliseconds);
    }
}
