using System;
using System.Collections;
using System.Diagnostics;

public class P
{
    delegate string Fn();

    static void W(string s)
    {
        Debug.WriteLine("> " + s);
    }

    static void E(string name, Fn f)
    {
        try
        {
            W(name + " " + f());
        }
        catch (Exception e)
        {
            W(name + " !" + e.GetType().Name + ":" + e.Message);
        }
    }

    public static void Main()
    {
        E("1", () => "abc".Substring(4));
        E("2", () => "abc".Substring(-1));
        E("3", () => "abc".Substring(1, 5));
        E("4", () => "abc"[5] + "");
        E("5", () => "abc"[-1] + "");
        E("6", () => "abc".PadLeft(-1));
        E("7", () => "abc".PadRight(-1));
        E("8", () => "abc".StartsWith(null) + "");
        E("9", () => "abc".EndsWith(null) + "");
        E("10", () => "abc".IndexOf((string)null) + "");
        E("11", () => "abc".Contains(null) + "");
        E("12", () => "abc".IndexOfAny(null) + "");
        E("13", () => "abc".Split(null).Length + "");
        E("14", () => "abc".ToCharArray(2, 5).Length + "");
        E("15", () => "abc".IndexOf('a', 5) + "");
        E("16", () => "abc".IndexOf('a', 1, 9) + "");
        E("17", () => "abc".LastIndexOf('a', 7) + "");
        E("18", () => "abc".CompareTo((string)null) + "");
        E("19", () => "abc".CompareTo(5) + "");
        E("20", () => new string('a', -1));
        E("21", () => new string(new char[3], 2, 4));
        E("22", () => new string((char[])null) + "|");
        E("23", () => string.Format(null, 1));
        E("24", () => string.Format("{1}", 1));
        E("25", () => string.Format("{0", 1));
        E("26", () => "abc".IndexOf("b", 7) + "");
        E("27", () => "abc".Trim(null) + "|");
        E("28", () => "abc".Substring(3) + "|" + "abc".Substring(3, 0));
        E("29", () => ((string)null).Length + "");
        E("30", () => "a".Split(new char[] { 'a' }, -1).Length + "");
        E("31", () => string.Intern(null) + "|");
        E("32", () => new string(new char[3], -1, 1));
        E("33", () => "abc".IndexOf("b", -1) + "");
        E("34", () => "abc".LastIndexOf((string)null) + "");
        E("35", () => "abc".ToCharArray(-1, 1).Length + "");
        E("36", () => new string(null, 0, 1));
    }
}
