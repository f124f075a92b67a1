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
        for (int i = 5; i > 0; i--) h[i] = i;
        string s = "";
        foreach (DictionaryEntry e in h) s += e.Key + ",";
        W(s);
        h = new Hashtable();
        h["one"] = 1; h["two"] = 2; h["three"] = 3; h["four"] = 4;
        s = "";
        foreach (object o in h.Keys) s += o + ",";
        W(s);
        s = "";
        foreach (object o in h.Values) s += o + ",";
        W(s);
        DictionaryEntry[] a = new DictionaryEntry[4];
        E("copy", () => { DictionaryEntry[] b = new DictionaryEntry[4]; h.CopyTo(b, 0); return b[0].Key + "," + b[3].Key; });
    }
}
