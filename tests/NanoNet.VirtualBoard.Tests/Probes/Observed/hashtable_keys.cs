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

    static string K(object a, object b)
    {
    Hashtable h = new Hashtable();
    h[a] = "found";
    object o = h[b];
    return (o == null ? "null" : o.ToString()) + h.Contains(b) + h.Contains(a);
    }

    public static void Main()
    {
        E("1", () => K(1, 1));
        E("2", () => K("x", "x"));
        E("3", () => K(1L, 1L));
        E("4", () => K('c', 'c'));
        E("5", () => K(true, true));
        E("6", () => K(1.5, 1.5));
        E("7", () => K(1, 1L));
        E("8", () => K((byte)1, (byte)1));
        E("9", () => K(new P(), new P()));
        E("10", () => K(typeof(int), typeof(int)));
        E("11", () => K(DayOfWeek.Friday, DayOfWeek.Friday));
        E("12", () => K(new TimeSpan(5), new TimeSpan(5)));
        E("13", () => K(new E1(1), new E1(1)));
        E("14", () => K(new E2(1), new E2(1)));
        E("15", () => K("a" + "b", string.Concat("a", "b")));
    }
}

public class E1
{
    private int _v;

    public E1(int v)
    {
        _v = v;
    }

    public override bool Equals(object o)
    {
        return o is E1 && ((E1)o)._v == _v;
    }

    public override int GetHashCode()
    {
        return _v;
    }
}

public struct E2
{
    private int _v;

    public E2(int v)
    {
        _v = v;
    }
}
