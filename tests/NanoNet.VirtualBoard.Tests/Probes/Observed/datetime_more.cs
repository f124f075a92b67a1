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
        E("1", () => new DateTime(2024, 2, 29).ToString() + "|" + new DateTime(2024, 2, 29, 23, 59, 59, 999));
        E("2", () => new DateTime(2023, 2, 29) + "");
        E("3", () => new DateTime(0) + "|" + DateTime.MinValue.Ticks + "|" + DateTime.MaxValue.Ticks + "|" + DateTime.MaxValue + "|" + DateTime.UnixEpoch);
        E("4", () => new DateTime(-1) + "");
        E("5", () => new DateTime(2000, 1, 1).AddDays(1.5) + "|" + new DateTime(2000, 1, 1).AddHours(-0.5) + "|" + new DateTime(2000, 1, 1).AddMilliseconds(0.4).Ticks);
        E("6", () => new DateTime(2000, 1, 1).AddDays(1e10) + "");
        E("7", () => DateTime.MaxValue.AddTicks(1) + "");
        E("8", () => DateTime.MinValue.AddDays(-1) + "");
        E("9", () => (new DateTime(2000, 3, 1) - new DateTime(2000, 2, 1)) + "|" + (new DateTime(2000, 1, 1) + new TimeSpan(1, 0, 0)) + "|" + (new DateTime(2000, 1, 1) - new TimeSpan(1)).Ticks);
        E("10", () => new DateTime(2000, 1, 2).DayOfWeek + "|" + new DateTime(2000, 12, 31).DayOfYear + "|" + new DateTime(2000, 1, 2, 3, 4, 5, 6).TimeOfDay + "|" + new DateTime(2000, 1, 2, 3, 4, 5).Date);
        E("11", () => new DateTime(2000, 1, 2, 3, 4, 5, 678).ToString("yyyy-MM-dd HH:mm:ss.fff") + "|" + new DateTime(2000, 1, 2, 13, 4, 5).ToString("h:m:s t|hh:mm tt|H|d/M/yy|dddd ddd MMMM MMM"));
        E("12", () => new DateTime(2000, 1, 2, 3, 4, 5).ToString("s") + "|" + new DateTime(2000, 1, 2, 3, 4, 5).ToString("u") + "|" + new DateTime(2000, 1, 2, 3, 4, 5).ToString("R") + "|" + new DateTime(2000, 1, 2, 3, 4, 5).ToString("o"));
        E("13", () => new DateTime(2000, 1, 2, 3, 4, 5).ToString("d") + "|" + new DateTime(2000, 1, 2, 3, 4, 5).ToString("D") + "|" + new DateTime(2000, 1, 2, 3, 4, 5).ToString("t") + "|" + new DateTime(2000, 1, 2, 3, 4, 5).ToString("T") + "|" + new DateTime(2000, 1, 2, 3, 4, 5).ToString("f") + "|" + new DateTime(2000, 1, 2, 3, 4, 5).ToString("F") + "|" + new DateTime(2000, 1, 2, 3, 4, 5).ToString("g") + "|" + new DateTime(2000, 1, 2, 3, 4, 5).ToString("G") + "|" + new DateTime(2000, 1, 2, 3, 4, 5).ToString("m") + "|" + new DateTime(2000, 1, 2, 3, 4, 5).ToString("y"));
        E("14", () => new DateTime(2000, 1, 2).ToString("U"));
        E("15", () => new DateTime(2000, 1, 2).ToString("z"));
        E("16", () => new DateTime(2000, 1, 2).ToString("Z"));
        E("17", () => new DateTime(2000, 1, 2).ToString("q"));
        E("18", () => new DateTime(2000, 1, 2).ToString(""));
        E("19", () => new DateTime(2000, 1, 2).ToString(null));
        E("20", () => new DateTime(2000, 1, 2, 3, 4, 5, 60).ToString("'at' HH\\h \"q\" fffffff ff f"));
        E("21", () => new DateTime(2000, 1, 2, 3, 4, 5).ToString("yyyyy yyy yy y MMMMM M dd d HHH ss s"));
        E("22", () => new DateTime(2000, 1, 2).ToString("%d") + new DateTime(2000, 1, 2).ToString("K") + new DateTime(2000, 1, 2).ToString("gg"));
        E("23", () => DateTime.Compare(new DateTime(1), new DateTime(2)) + "" + new DateTime(1).CompareTo(new DateTime(0)) + new DateTime(1).CompareTo(null) + DateTime.Equals(new DateTime(1), new DateTime(1)));
        E("24", () => new DateTime(1).CompareTo(5) + "");
        E("25", () => DateTime.DaysInMonth(2023, 2) + "" + DateTime.DaysInMonth(2024, 2) + DateTime.DaysInMonth(1900, 2) + DateTime.DaysInMonth(2000, 2));
        E("26", () => DateTime.DaysInMonth(2023, 13) + "");
        E("27", () => DateTime.FromUnixTimeSeconds(0) + "|" + DateTime.FromUnixTimeSeconds(86400).ToUnixTimeSeconds() + "|" + new DateTime(1969, 12, 31).ToUnixTimeSeconds());
        E("28", () => new DateTime(5, DateTimeKind.Utc).Kind + "" + new DateTime(5).Kind + DateTime.UtcNow.Kind + new DateTime(2000, 1, 1).Kind);
        E("29", () => new DateTime(2000, 1, 1, 24, 0, 0) + "");
        E("30", () => new DateTime(2000, 13, 1) + "");
        E("31", () => new DateTime(1, 1, 1).Year + "|" + new DateTime(9999, 12, 31).Ticks + "|" + new DateTime(1601, 1, 1).Ticks);
        E("32", () => new DateTime(1600, 12, 31).ToString());
    }
}
