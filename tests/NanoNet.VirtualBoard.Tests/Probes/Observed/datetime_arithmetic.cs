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

    static DateTime D = new DateTime(2024, 2, 29, 13, 4, 5);

    public static void Main()
    {
        E("1", () => D.AddDays(1).ToString());
        E("2", () => D.AddDays(-60.5).ToString());
        E("3", () => D.AddHours(25).ToString());
        E("4", () => D.AddMinutes(1.5).ToString());
        E("5", () => D.AddSeconds(-6).ToString());
        E("6", () => D.AddMilliseconds(1500).ToString());
        E("7", () => D.AddTicks(10000000).ToString());
        E("8", () => D.Add(new TimeSpan(1, 2, 3)).ToString());
        E("9", () => D.Subtract(new DateTime(2024, 1, 1)).ToString());
        E("10", () => D.Subtract(new TimeSpan(1, 0, 0)).ToString());
        E("11", () => (D - new DateTime(2023, 1, 1)).ToString());
        E("12", () => (D + new TimeSpan(1, 0, 0, 0)).ToString());
        E("13", () => (D > new DateTime(2023, 1, 1)).ToString() + (D == D.AddTicks(0)) + (D != D) + (D <= D) + (D < D) + (D >= D));
        E("14", () => DateTime.Compare(D, D.AddDays(1)).ToString() + D.CompareTo(D) + D.CompareTo(D.AddDays(-1)));
        E("15", () => D.CompareTo(null).ToString());
        E("16", () => D.CompareTo("x").ToString());
        E("17", () => D.Equals((object)D).ToString() + D.Equals("x") + DateTime.Equals(D, D));
        E("18", () => DateTime.MaxValue.AddDays(1).ToString());
        E("19", () => DateTime.MinValue.AddDays(-1).ToString());
        E("20", () => new DateTime(2024, 1, 31).AddDays(30).ToString());
    }
}
