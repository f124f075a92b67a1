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

    static TimeSpan A = new TimeSpan(1, 2, 3);
    static TimeSpan B = new TimeSpan(0, 30, 0);

    public static void Main()
    {
        E("1", () => (A + B).ToString());
        E("2", () => (A - B).ToString());
        E("3", () => A.Add(B).ToString() + A.Subtract(B));
        E("4", () => (A == B).ToString() + (A != B) + (A < B) + (A > B) + (A <= B) + (A >= B));
        E("5", () => TimeSpan.Compare(A, B).ToString() + A.CompareTo(B) + B.CompareTo(A) + A.CompareTo(A));
        E("6", () => A.CompareTo(null).ToString());
        E("7", () => A.CompareTo("x").ToString());
        E("8", () => A.Equals(B).ToString() + A.Equals((object)A) + A.Equals("x") + TimeSpan.Equals(A, A));
        E("9", () => A.GetHashCode().ToString());
        E("10", () => (TimeSpan.MaxValue + new TimeSpan(1)).Ticks.ToString());
        E("11", () => TimeSpan.MinValue.Negate().ToString());
        E("12", () => (+A).ToString());
        E("13", () => TimeSpan.TicksPerDay + " " + TimeSpan.TicksPerHour + " " + TimeSpan.TicksPerMillisecond);
        E("14", () => TimeSpan.MinValue.Duration().ToString());
    }
}
