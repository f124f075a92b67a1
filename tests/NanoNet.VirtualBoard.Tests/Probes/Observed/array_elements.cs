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

    static int M() { return -1; }

    public static void Main()
    {
        E("1", () => { int[] a = { 3, 1, 2 }; return Array.IndexOf(a, 1) + " " + Array.IndexOf(a, 9) + " " + Array.IndexOf(a, 3, 1) + " " + Array.IndexOf(a, 2, 0, 2); });
        E("2", () => { int[] a = { 1, 2, 3, 4 }; Array.Copy(a, 0, a, 1, 3); return a[0] + "" + a[1] + a[2] + a[3]; });
        E("3", () => { int[] a = new int[2]; Array.Copy(new int[] { 1, 2, 3 }, a, 3); return "ok"; });
        E("4", () => { int[] a = new int[2]; Array.Copy(null, a, 1); return "ok"; });
        E("5", () => { Array.Clear(new int[2], 0, 3); return "ok"; });

        E("7", () => new int[M()].Length.ToString());
        E("8", () => { int[] a = new int[3]; return a[M()].ToString(); });
        E("9", () => { int[] a = null; return a.Length.ToString(); });
        E("10", () => { int[] a = null; a[0] = 1; return "no"; });
        E("11", () => { object[] o = new string[1]; o[0] = 5; return "no"; });
        E("12", () => { Array a = new int[] { 1, 2 }; return a.Length + " " + ((IList)a)[1] + " " + ((IList)a).Count + " " + ((IList)a).Contains(2); });
        E("14", () => { int[] a = { 1, 2 }; int[] b = (int[])a.Clone(); b[0] = 9; return a[0] + " " + b[0]; });
        E("15", () => { IList l = new int[2]; l.Add(1); return "no"; });
        E("17", () => { IList l = new int[2]; l[5] = 1; return "no"; });
        E("18", () => { int[][] j = new int[2][]; j[0] = new int[] { 1 }; return j[0][0] + " " + (j[1] == null); });
        E("19", () => { int[][] j = new int[2][]; return j[1][0].ToString(); });
        E("20", () => { Array a = Array.CreateInstance(typeof(int), 3); return a.Length + " " + a.GetType().Name; });
        E("21", () => { Array a = Array.CreateInstance(typeof(string), -1); return "no"; });
        E("22", () => { byte[] b = { 1, 2, 3 }; b[1] += 255; return b[1].ToString(); });
        E("23", () => { long[] a = { 1L << 40 }; a[0]++; return a[0].ToString(); });
        E("24", () => { float[] a = { 1.5f }; a[0] *= 2; return a[0].ToString(); });
        E("25", () => { bool[] a = new bool[2]; a[1] = true; return a[0].ToString() + a[1]; });
        E("26", () => { char[] a = { 'a', 'b' }; return new string(a) + a.ToString(); });
        E("27", () => { int[] a = { 1, 2, 3 }; int s = 0; foreach (int i in a) s += i; return s.ToString(); });
        E("28", () => { object[] a = { 1, "b", null, 2.5 }; return Array.IndexOf(a, "b") + " " + Array.IndexOf(a, null) + " " + Array.IndexOf(a, 2.5); });
        E("29", () => new int[] { 1 }.ToString() + new string[0] + new int[0][ ]);
        E("30", () => new int[] { 1 }.Equals(new int[] { 1 }).ToString());

        E("32", () => Array.BinarySearch(new int[] { 1, 3, 5 }, 3, null) + " " + Array.BinarySearch(new int[] { 1, 3, 5 }, 4, null));
        E("33", () => { IEnumerator e = new int[] { 4 }.GetEnumerator(); e.MoveNext(); return e.Current + " " + e.MoveNext(); });
    }
}
