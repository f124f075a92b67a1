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

    static string B() { return "b"; }

    public static void Main()
    {
        E("1", () => ("a" == "a").ToString());
        E("2", () => ("a" != "b").ToString());
        E("3", () => "a".Equals("a").ToString());
        E("4", () => "a".Equals(null).ToString());
        E("5", () => "a".Equals((object)1).ToString());
        E("6", () => string.Equals(null, null).ToString());
        E("7", () => string.Equals("a", null).ToString());
        E("8", () => object.ReferenceEquals("ab", "a" + B()).ToString());
        E("9", () => object.ReferenceEquals("ab", "ab").ToString());
        E("10", () => ("ab" == "a" + B()).ToString());
        E("11", () => ((object)"ab" == (object)("a" + B())).ToString());
        E("12", () => object.Equals("ab", "a" + B()).ToString());
        E("13", () => object.ReferenceEquals(string.Intern("a" + B()), "ab").ToString());
        E("14", () => (string.IsInterned("zzz" + B()) == null).ToString());
    }
}
