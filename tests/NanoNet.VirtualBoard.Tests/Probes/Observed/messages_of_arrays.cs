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

    delegate void AF(ArrayList a);
    static string Al(AF f) { ArrayList a = new ArrayList(); f(a); return "ok"; }
    static int[] N(int n) { return new int[n]; }
    static string Cp(Array a, int i, Array b, int j, int n) { Array.Copy(a, i, b, j, n); return "ok"; }
    static string Cl(Array a, int i, int n) { Array.Clear(a, i, n); return "ok"; }
    static string St(object[] a, object v) { a[0] = v; return "ok"; }
    static string Rm(IList l) { l.RemoveAt(0); return "ok"; }

    public static void Main()
    {

        E("2", () => new int[2].GetEnumerator().Current + "");
        E("3", () => N(-1).Length + "");
        E("4", () => Cp(new int[2], 0, new int[1], 0, 2));
        E("5", () => Cp(null, 0, new int[1], 0, 2));
        E("6", () => Cp(new int[2], -1, new int[1], 0, 1));
        E("7", () => Cp(new int[2], 0, new long[2], 0, 1));
        E("8", () => Cp(new object[] { "a" }, 0, new string[1], 0, 1));
        E("9", () => Cp(new object[] { 1 }, 0, new string[1], 0, 1));
        E("10", () => Cl(null, 0, 1));
        E("11", () => Cl(new int[2], 0, 3));
        E("12", () => Cl(new int[2], -1, 1));
        E("13", () => Array.IndexOf(null, 1) + "");
        E("14", () => Array.IndexOf(new int[2], 1, 5) + "");
        E("15", () => Array.CreateInstance(typeof(int), -1).Length + "");
        E("18", () => Array.BinarySearch(new object[] { new P(), new P() }, new P(), null) + "");
        E("19", () => ((IList)new int[2]).Add(1) + "");
        E("20", () => ((IList)new int[2])[5] + "");
        E("21", () => new object[1].GetValue(3) + "");
        E("22", () => ((int)new object[] { "a" }[0]) + "");
        E("23", () => ((string)(object)1) + "");
        E("24", () => St(new string[1], 5));
        E("25", () => ((Array)new int[1]).CopyTo2(null));
        E("26", () => ((IList)new int[2]).IsReadOnly + "" + ((IList)new int[2]).IsFixedSize + ((IList)new int[2]).Contains(0));
        E("27", () => Rm(new int[1]));

        E("29", () => new ArrayList()[0] + "");
        E("30", () => Al(a => a.RemoveAt(0)));
        E("31", () => Al(a => a.Insert(5, 1)));
        E("32", () => Al(a => a.Insert(-1, 1)));
        E("33", () => Al(a => { a.Capacity = -1; }));
        E("34", () => Al(a => { a.Add(1); a.Add(2); a.Capacity = 1; }));
        E("35", () => Al(a => a.CopyTo(null)));
        E("36", () => Al(a => { a.Add(1); a.CopyTo(new int[0]); }));
        E("37", () => Al(a => { a.Add("x"); a.ToArray(typeof(int)); }));
        E("39", () => Al(a => a.IndexOf(1, 5)));
        E("40", () => Al(a => a.IndexOf(1, -1)));
        E("41", () => Al(a => { a[0] = 1; }));
        E("42", () => Al(a => { a[-1] = 1; }));
        E("43", () => Al(a => a.GetEnumerator().Current.ToString()));
        E("44", () => Al(a => a.Remove(null)));
        E("45", () => Al(a => { a.Add(1); a.CopyTo(new int[3], 3); }));
    }
}

public static class Ex { public static string CopyTo2(this Array a, Array b) { a.CopyTo(b, 0); return "ok"; } }
