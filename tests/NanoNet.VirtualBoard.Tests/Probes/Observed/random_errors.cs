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
        E("neg", () => new Random(1).Next(-1).ToString());
        E("zero", () => new Random(1).Next(0).ToString());
        E("one", () => new Random(1).Next(1).ToString());
        E("null", () => { new Random(1).NextBytes(null); return "ok"; });
        E("empty", () => { new Random(1).NextBytes(new byte[0]); return "ok"; });
        E("sign", () => (new Random(3).Next() >= 0).ToString());
    }
}
