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
        E("1", () => string.Compare("a", "b").ToString());
        E("2", () => string.Compare("b", "a").ToString());
        E("3", () => string.Compare("a", "a").ToString());
        E("4", () => string.Compare("a", "A").ToString());
        E("5", () => string.Compare("a", "aa").ToString());
        E("6", () => string.Compare(null, "a").ToString());
        E("7", () => string.Compare("a", null).ToString());
        E("8", () => string.Compare(null, null).ToString());
        E("9", () => "abc".CompareTo("abd").ToString());
        E("10", () => "abc".CompareTo((object)"abd").ToString());
        E("11", () => "abc".CompareTo((object)3).ToString());
        E("12", () => "abc".CompareTo((string)null).ToString());
        E("13", () => "abc".CompareTo((object)null).ToString());
        E("14", () => "z".CompareTo("a").ToString());
        E("15", () => "\u00e9".CompareTo("z").ToString());
        E("16", () => string.Compare("", "a").ToString());
        E("17", () => string.Compare("aZ", "az").ToString());
    }
}
