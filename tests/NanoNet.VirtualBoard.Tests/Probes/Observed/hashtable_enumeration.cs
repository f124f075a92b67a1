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
        Hashtable h = new Hashtable();
        for (int i = 0; i < 10; i++) h[i] = i * i;
        int k = 0; int v = 0; int n = 0;
        foreach (DictionaryEntry e in h) { k += (int)e.Key; v += (int)e.Value; n++; }
        W(n + " " + k + " " + v);
        k = 0;
        foreach (object o in h.Keys) k += (int)o;
        W(k.ToString());
        v = 0;
        foreach (object o in h.Values) v += (int)o;
        W(v.ToString());
        foreach (object o in new Hashtable()) W("never");
        E("modify", () => { foreach (DictionaryEntry e in h) { h["new"] = 1; } return "no error " + h.Count; });
        Hashtable big = new Hashtable();
        for (int i = 0; i < 200; i++) big["k" + i] = i;
        int good = 0;
        for (int i = 0; i < 200; i++) if ((int)big["k" + i] == i) good++;
        W(good + " " + big.Count);
    }
}
