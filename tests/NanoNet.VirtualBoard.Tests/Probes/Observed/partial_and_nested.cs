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
        W(new Outer.Inner().V() + Outer.Make().V()); W(new Outer.Inner().GetType().FullName);
        W(Gen.Sealed + Ext.Twice("ab") + "cd".Twice());
    }
}

public partial class Outer
{
    private static string s_secret = "secret";

    public class Inner
    {
        public string V()
        {
            return s_secret;
        }
    }
}

public partial class Outer
{
    public static Inner Make()
    {
        return new Inner();
    }
}

public static class Gen
{
    public static readonly string Sealed = "s";
}

public static class Ext
{
    public static string Twice(this string s)
    {
        return s + s;
    }
}
