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
        E("1", () => new Hashtable(10).Count.ToString());
        E("2", () => new Hashtable(0).Count.ToString());
        E("3", () => new Hashtable(-1).Count.ToString());
        E("4", () => new Hashtable(10, 0.5f).Count.ToString());
        E("5", () => new Hashtable(10, 5f).Count.ToString());
        E("6", () => { Hashtable h = new Hashtable(1); h[1] = 1; h[2] = 2; h[3] = 3; return h.Count.ToString(); });
        E("7", () => { IDictionary d = new Hashtable(); d.Add(1, 2); return d[1].ToString() + d.Contains(1) + d.Count; });
        E("8", () => { DictionaryEntry e = new DictionaryEntry("k", "v"); return e.Key.ToString() + e.Value; });
        E("9", () => new DictionaryEntry(1, 2).GetType().FullName);
    }
}
