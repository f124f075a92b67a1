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
            W(name + " !" + e.GetType().Name);
        }
    }

    public static void Main()
    {
        E("3", () => new ArrayList { 4, 5 }.GetEnumerator().Current.ToString());
        E("4", () => { IEnumerator e = new ArrayList { 4, 5 }.GetEnumerator(); while (e.MoveNext()) ; return e.Current.ToString(); });
        E("7", () => { IEnumerator e = new int[] { 4, 5 }.GetEnumerator(); e.MoveNext(); e.MoveNext(); e.Reset(); return e.MoveNext().ToString() + e.Current; });
        E("8", () => new Queue().GetEnumerator().Current.ToString());
        E("9", () => { Queue q = new Queue(); q.Enqueue(7); IEnumerator e = q.GetEnumerator(); e.MoveNext(); return e.Current.ToString(); });
        E("10", () => new Stack().GetEnumerator().MoveNext().ToString());
        E("11", () => { IEnumerator e = new Hashtable { { 1, 2 } }.GetEnumerator(); return e.Current.ToString(); });
        E("12", () => { IList l = new int[2]; l[0] = "s"; return "no"; });
        E("13", () => { IList l = new string[2]; l[0] = 5; return "no"; });
        E("14", () => { IList l = new string[2]; l[0] = "x"; l[1] = null; return l[0] + "" + (l[1] == null); });
        E("15", () => { IList l = new int[2]; l[0] = null; return l[0].ToString(); });
        E("16", () => { IList l = new int[2]; l[0] = 5L; return l[0].ToString(); });
        E("17", () => { IList l = new byte[2]; l[0] = 300; return l[0].ToString(); });
        E("18", () => { IList l = new int[2]; l[2] = 1; return "no"; });
        E("19", () => { IList l = new int[2]; return l[-1].ToString(); });
        E("20", () => { IList l = new int[2]; l.RemoveAt(0); return "no"; });
        E("21", () => { IList l = new int[] { 1, 2 }; l.Clear(); return l.Count + "" + l[1]; });
        E("22", () => { IList l = new int[] { 1, 2 }; return l.IndexOf(2) + " " + l.Contains(5) + l.IsReadOnly + l.IsFixedSize + l.IsSynchronized; });
        E("23", () => { ICollection c = new int[] { 1, 2 }; object[] t = new object[3]; c.CopyTo(t, 1); return t[1] + "" + t[2]; });
        E("24", () => { IList l = new ArrayList { 1, 2 }; l.Insert(1, 9); l.Remove(1); return l.Count + " " + l[0] + l.IsReadOnly + l.IsFixedSize; });
        E("25", () => { object o = new int[] { 1 }; return (o is IList).ToString() + (o is ICollection) + (o is IEnumerable) + (o is ICloneable) + (o is object[]); });
        E("27", () => ((object)5).Equals(5u).ToString());
        E("29", () => ((object)DayOfWeek.Monday).Equals(1).ToString() + DayOfWeek.Monday.Equals(DayOfWeek.Monday));
        E("30", () => new ArrayList { 5L, 5 }.IndexOf(5).ToString() + new ArrayList { 5L, "a" }.IndexOf("a") + new ArrayList { 1.5 }.Contains(1.5f));
        E("31", () => Array.IndexOf(new object[] { 5L, 5 }, 5).ToString() + Array.IndexOf(new int[] { 1, 2 }, 2L));
        E("32", () => new Hashtable { { 5L, "l" }, { 5, "i" } }[5].ToString());
    }
}
