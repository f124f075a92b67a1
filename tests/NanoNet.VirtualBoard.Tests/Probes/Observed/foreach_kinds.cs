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
        foreach (object o in new It()) W(o.ToString());
        foreach (int i in new int[] { 1, 2 }) W(i.ToString());
        foreach (long l in new int[] { 3 }) W(l.ToString());
        foreach (string s in new object[] { "a" }) W(s);
        E("bad", () => { foreach (string s in new object[] { 1 }) W(s); return "none"; });
        E("null", () => { ArrayList l = null; foreach (object o in l) W("never"); return "none"; });
        foreach (char c in "ab".ToCharArray()) W(c.ToString());
    }
}

public class It : IEnumerable, IEnumerator, IDisposable
{
    private int _i;

    public object Current
    {
        get { return _i; }
    }

    public IEnumerator GetEnumerator()
    {
        return this;
    }

    public bool MoveNext()
    {
        return ++_i < 3;
    }

    public void Reset()
    {
        _i = 0;
    }

    public void Dispose()
    {
        System.Diagnostics.Debug.WriteLine("> disposed");
    }
}
