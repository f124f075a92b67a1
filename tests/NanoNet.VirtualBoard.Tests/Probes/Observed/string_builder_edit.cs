using System;
using System.Collections;
using System.Diagnostics;
using System.Text;

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

    static StringBuilder B() { return new StringBuilder("abcabc"); }

    public static void Main()
    {
        E("1", () => B().Insert(0, "x", 1).ToString());
        E("2", () => B().Insert(2, "x", 3).ToString());
        E("3", () => B().Insert(6, "x", 1).ToString());
        E("4", () => B().Insert(7, "x", 1).ToString());
        E("5", () => B().Insert(-1, "x", 1).ToString());
        E("6", () => B().Insert(1, "x", 0).ToString());
        E("7", () => B().Insert(1, new char[] { 'p', 'q' }, 0, 2).ToString());
        E("8", () => B().Remove(0, 2).ToString());
        E("9", () => B().Remove(4, 2).ToString());
        E("10", () => B().Remove(4, 3).ToString());
        E("11", () => B().Remove(-1, 1).ToString());
        E("12", () => B().Remove(0, 0).ToString());
        E("13", () => B().Remove(0, 6).ToString() + "|");
        E("14", () => B().Replace('a', 'z').ToString());
        E("15", () => B().Replace("ab", "xyz").ToString());
        E("16", () => B().Replace("ab", "").ToString());
        E("17", () => B().Replace("ab", null).ToString());
        E("18", () => B().Replace("", "x").ToString());
        E("19", () => B().Replace(null, "x").ToString());
        E("20", () => B().Replace('a', 'z', 1, 3).ToString());
        E("21", () => B().Replace("ab", "Q", 2, 4).ToString());
        E("22", () => B().Replace("nope", "Q").ToString());
        E("23", () => B().Clear().Length.ToString());
        E("24", () => B().Replace("a", "aa").ToString());
        E("25", () => B().Replace('a', 'z', 4, 9).ToString());
        E("26", () => B().Replace("ab", "Q", 0, 9).ToString());
    }
}
