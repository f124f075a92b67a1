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

    static ArrayList N(int n)
    {
    ArrayList l = new ArrayList();
    for (int i = 0; i < n; i++) l.Add(i);
    return l;
    }

    public static void Main()
    {
        E("1", () => new ArrayList().Capacity.ToString());
        E("2", () => { ArrayList l = N(5); return l.Capacity.ToString(); });
        E("3", () => { ArrayList l = N(2); l.Capacity = 10; return l.Capacity.ToString(); });
        E("4", () => { ArrayList l = N(2); l.Capacity = 1; return l.Capacity.ToString(); });
        E("5", () => { ArrayList l = N(3); int[] a = (int[])l.ToArray(typeof(int)); return a[2].ToString(); });
        E("6", () => { ArrayList l = N(3); string[] a = (string[])l.ToArray(typeof(string)); return a.Length.ToString(); });
        E("7", () => { ArrayList l = N(3); object[] a = new object[4]; l.CopyTo(a, 1); return a[3].ToString(); });
        E("8", () => { ArrayList l = N(3); object[] a = new object[2]; l.CopyTo(a); return "ok"; });
        E("9", () => { ArrayList l = N(3); return l.IndexOf(1, 1).ToString() + l.IndexOf(0, 1) + l.IndexOf(2, 0, 2); });
        E("10", () => { ArrayList l = N(3); return l.BinarySearch(2, null).ToString() + l.BinarySearch(9, null); });
        E("11", () => { ArrayList l = N(300); return l.Count + " " + l[299]; });
        E("12", () => { ArrayList l = N(3); foreach (object o in l) { l.Add(1); if (l.Count > 6) break; } return l.Count.ToString(); });
        E("13", () => { ArrayList l = N(3); IEnumerator e = l.GetEnumerator(); return e.Current == null ? "null" : e.Current.ToString(); });
        E("14", () => { ArrayList l = N(1); IEnumerator e = l.GetEnumerator(); e.MoveNext(); e.MoveNext(); return e.MoveNext().ToString(); });
        E("15", () => { ArrayList l = N(2); IEnumerator e = l.GetEnumerator(); e.MoveNext(); e.Reset(); e.MoveNext(); return e.Current.ToString(); });
        E("16", () => { ArrayList l = N(3); return l.IndexOf(0, 5).ToString(); });
        E("18", () => { ArrayList l = N(2); return l.Contains(1L).ToString() + l.Contains(1); });
    }
}
