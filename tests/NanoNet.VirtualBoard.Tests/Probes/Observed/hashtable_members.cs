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

    static Hashtable H = new Hashtable();

    public static void Main()
    {
        E("1", () => { H.Clear(); H.Add("a", 1); H.Add("b", 2); return H.Count.ToString(); });
        E("2", () => H["a"].ToString());
        E("3", () => (H["zz"] == null).ToString());
        E("4", () => { H.Add("a", 3); return "added"; });
        E("5", () => { H["a"] = 5; return H["a"].ToString(); });
        E("6", () => { H.Add(null, 1); return "ok"; });
        E("7", () => { object o = H[null]; return "ok"; });
        E("8", () => H.Contains("b").ToString() + H.Contains("z"));
        E("9", () => H.Contains(null).ToString());
        E("10", () => { H.Remove("b"); return H.Count.ToString(); });
        E("11", () => { H.Remove("zz"); return H.Count.ToString(); });
        E("12", () => { H.Remove(null); return H.Count.ToString(); });
        E("13", () => { H[1] = "int"; return H[1].ToString(); });
        E("14", () => { H["n"] = null; return (H["n"] == null).ToString() + H.Contains("n") + H.Count; });
        E("15", () => H.IsFixedSize.ToString() + H.IsReadOnly + H.IsSynchronized);
        E("16", () => H.Keys.Count.ToString() + H.Values.Count);
        E("17", () => ((Hashtable)H.Clone()).Count.ToString());
        E("18", () => { DictionaryEntry[] a = new DictionaryEntry[3]; H.CopyTo(a, 0); return a.Length.ToString(); });
        E("19", () => { object[] a = new object[3]; H.CopyTo(a, 0); return a[0].GetType().Name; });
        E("20", () => { H.Clear(); return H.Count.ToString() + H.Contains("a"); });
        E("21", () => { H[null] = 1; return "ok"; });
    }
}
