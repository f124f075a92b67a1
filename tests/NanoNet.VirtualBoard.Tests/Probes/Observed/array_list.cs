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

    static ArrayList L = new ArrayList();
    static string J()
    {
    string s = "";
    foreach (object o in L) s += (o == null ? "null" : o.ToString()) + ",";
    return s;
    }

    public static void Main()
    {
        E("1", () => { L.Clear(); return L.Add("a").ToString() + L.Add("b") + L.Add(null) + L.Count; });
        E("2", () => L[1].ToString());
        E("3", () => L[3].ToString());
        E("4", () => L[-1].ToString());
        E("5", () => L.Contains("b").ToString() + L.Contains("z") + L.Contains(null));
        E("6", () => L.IndexOf("b").ToString() + L.IndexOf(null) + L.IndexOf("zz"));
        E("7", () => { L.Insert(1, "x"); return J(); });
        E("8", () => { L.Insert(9, "x"); return J(); });
        E("9", () => { L.Insert(-1, "x"); return J(); });
        E("10", () => { L.Remove("x"); return J(); });
        E("11", () => { L.Remove("nope"); return J(); });
        E("12", () => { L.RemoveAt(0); return J(); });
        E("13", () => { L.RemoveAt(5); return J(); });
        E("14", () => { L[0] = "q"; return J(); });
        E("15", () => { L[5] = "q"; return J(); });
        E("16", () => { L.Insert(2, "end"); return J(); });
        E("17", () => L.ToArray().Length.ToString() + L.ToArray().GetType());
        E("18", () => ((ArrayList)L.Clone()).Count.ToString());
        E("19", () => L.IsFixedSize.ToString() + L.IsReadOnly + L.IsSynchronized);
        E("20", () => object.ReferenceEquals(L.SyncRoot, L).ToString());
        E("21", () => { L.Clear(); return L.Count.ToString(); });
    }
}
