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

    enum Color { Red = 1, Blue = 5 }
    enum Small : byte { Max = 255 }
    enum Huge : long { H = long.MaxValue }
    enum Un : ulong { M = ulong.MaxValue }
    [Flags] enum Fl { A = 1, B = 2, C = 4 }

    public static void Main()
    {

        Color c = Color.Red; c++; W(c + ""); c += 5; W(c + ""); c--; W((c > Color.Blue) + "" + (c - Color.Red)); switch (c) { case Color.Red: W("red"); break; default: W("def"); break; } object o = Color.Blue; W((o is Color) + "" + (o is Enum) + (o is ValueType) + (o is int) + ((Color)o)); W(o.GetType() + "|" + o.GetType().BaseType + o.GetType().IsEnum + o.GetType().IsValueType); W(o.GetHashCode() + "|" + Color.Blue.GetHashCode());
        Hashtable h = new Hashtable(); h[Color.Red] = "r"; W((h[Color.Red] ?? "none") + "" + h.Contains(Color.Blue) + h.Contains(1)); ArrayList l = new ArrayList { Color.Red, Color.Blue }; W(l.IndexOf(Color.Blue) + "" + l.Contains((Color)1) + l.IndexOf(5)); Color[] arr = { Color.Blue, Color.Red }; W(Array.IndexOf(arr, Color.Red) + ""); int[] ia = (int[])(object)arr; W(ia[0] + "");

        W((Color)"a".Length + "" + (Color)1.9 + (Color)'a');
    }
}

static class Ext { public static int CompareTo2(this Enum a, Enum b) { return a.GetHashCode() - b.GetHashCode(); } }
