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

    public static void Main()
    {
        E("1", () => { object o = 5; int i = (int)o; return i.ToString(); });
        E("2", () => { object o = 5; long l = (long)o; return l.ToString(); });
        E("3", () => { object o = 5; uint l = (uint)o; return l.ToString(); });
        E("4", () => { object o = null; int i = (int)o; return i.ToString(); });
        E("5", () => { object o = 'a'; return ((char)o).ToString() + o; });
        E("6", () => { object o = DayOfWeek.Monday; return ((int)o).ToString(); });
        E("7", () => { object o = 1; return ((DayOfWeek)o).ToString(); });
        E("8", () => { object o = true; return o.ToString() + (bool)o; });
        E("9", () => { object o = 5; return (o is int).ToString() + (o is long) + (o is ValueType) + (o is object) + (o is IComparable); });
        E("10", () => { object o = 1.5f; return ((float)o).ToString() + (o is double); });
        E("11", () => { object a = 5; object b = a; b = 6; return a.ToString() + b; });
        E("12", () => { object o = (byte)5; return ((byte)o).ToString() + o.GetType().Name; });
        E("13", () => { object o = "s"; return ((string)o) + (o as string) + (o as ArrayList == null); });
        E("14", () => { object o = new P(); string s = (string)o; return s; });
        E("15", () => { object o = 5; return o is int n && n > 3 ? "pattern" : "no"; });
        E("16", () => { ValueType v = 5; return v.ToString() + (int)v; });
        E("17", () => { Enum e = DayOfWeek.Friday; return e.ToString(); });
    }
}
