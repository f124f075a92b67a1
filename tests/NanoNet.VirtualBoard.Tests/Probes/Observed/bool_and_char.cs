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
        E("1", () => true.ToString() + false);
        E("2", () => bool.TrueString + bool.FalseString);
        E("3", () => true.Equals(true).ToString());
        E("4", () => true.GetHashCode().ToString() + false.GetHashCode());
        E("5", () => 'a'.ToString());
        E("6", () => ((int)char.MaxValue).ToString() + (int)char.MinValue);
        E("7", () => 'a'.GetHashCode().ToString());
        E("8", () => 'a'.Equals('a').ToString() + 'a'.Equals((object)"a"));
        E("9", () => ('a' + 1).ToString());
        E("10", () => ((char)('a' + 1)).ToString());
        E("11", () => ('b' > 'a').ToString());
        E("12", () => ("" + 'a' + 'b'));
        E("13", () => ('a' + 'b').ToString());
    }
}
