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
        E("1", () => new TimeSpan(0) + "|" + new TimeSpan(1) + "|" + new TimeSpan(-1) + "|" + new TimeSpan(1, 2, 3, 4, 5) + "|" + new TimeSpan(-1, -2, -3, -4, -5));
        E("2", () => TimeSpan.MaxValue + "|" + TimeSpan.MinValue + "|" + TimeSpan.Zero);
        E("3", () => new TimeSpan(99, 99, 99) + "|" + new TimeSpan(0, 0, -90) + "|" + new TimeSpan(1, -1, 0));
        E("4", () => new TimeSpan(1, 2, 3).TotalSeconds + "|" + new TimeSpan(36, 0, 0).TotalDays + "|" + new TimeSpan(1).TotalMilliseconds + "|" + new TimeSpan(90000).TotalMinutes + "|" + TimeSpan.MaxValue.TotalHours);
        E("5", () => new TimeSpan(1, 2, 3, 4, 5).Days + "" + new TimeSpan(1, 2, 3, 4, 5).Hours + new TimeSpan(1, 2, 3, 4, 5).Minutes + new TimeSpan(1, 2, 3, 4, 5).Seconds + new TimeSpan(1, 2, 3, 4, 5).Milliseconds);
        E("6", () => (-new TimeSpan(1, 2, 3)) + "|" + (+new TimeSpan(1)) + "|" + new TimeSpan(-5).Duration() + "|" + new TimeSpan(5).Negate());
        E("7", () => TimeSpan.MinValue.Negate() + "");
        E("8", () => TimeSpan.MinValue.Duration() + "");
        E("9", () => (TimeSpan.MaxValue + new TimeSpan(1)) + "");
        E("10", () => new TimeSpan(int.MaxValue, 0, 0) + "");
        E("11", () => TimeSpan.FromDays(1) + "|" + TimeSpan.FromHours(25) + "|" + TimeSpan.FromMinutes(90) + "|" + TimeSpan.FromSeconds(-1) + "|" + TimeSpan.FromMilliseconds(1500) + "|" + TimeSpan.FromTicks(10));
        E("12", () => TimeSpan.FromDays(long.MaxValue) + "");
        E("13", () => new TimeSpan(1).CompareTo(new TimeSpan(2)) + "" + new TimeSpan(1).CompareTo(null) + TimeSpan.Compare(new TimeSpan(3), new TimeSpan(2)) + new TimeSpan(1).Equals(new TimeSpan(1)));
        E("14", () => new TimeSpan(1).CompareTo("x") + "");
        E("15", () => (new TimeSpan(1) < new TimeSpan(2)) + "" + (new TimeSpan(1) == new TimeSpan(1)) + (new TimeSpan(2) >= new TimeSpan(3)));
        E("16", () => new TimeSpan(1, 2, 3).GetHashCode() + "|" + new TimeSpan(5).GetHashCode());
        E("17", () => new TimeSpan(0, 0, 0, 0, 1) + "|" + new TimeSpan(0, 0, 0, 0, 1500) + "|" + new TimeSpan(12345678901234));
        E("18", () => $"{new TimeSpan(1, 2, 3):hh}|{new TimeSpan(1, 2, 3),12}|{new TimeSpan(1, 2, 3),-12}|");
    }
}
