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

    static string N(int n)
    {
    switch (n) { case 0: return "zero"; case 1: case 2: return "few"; case 100: return "hundred"; case -5: goto case 0; default: return "d"; }
    }
    static string S(string s)
    {
    switch (s) { case "a": return "A"; case "bb": return "B"; case "": return "E"; case null: return "N"; default: return "D"; }
    }
    static string T(string s)
    {
    switch (s) { case "long enough one": return "1"; case "two": return "2"; case "three": return "3"; case "four": return "4"; case "five": return "5"; case "six": return "6"; case "seven": return "7"; default: return "-"; }
    }
    static string L(long l)
    {
    switch (l) { case 5000000000: return "big"; default: return "small"; }
    }
    static string X(char c) { return c switch { 'a' => "first", _ => "rest" }; }
    static string Y(object o) { return o switch { int n when n > 10 => "big", int _ => "int", string s => "str" + s.Length, null => "null", _ => "other" }; }
    static string Z(int n)
    {
    string s = "";
    while (true) { switch (n--) { case 0: goto done; default: s += n; continue; } }
    done:
    return s;
    }

    public static void Main()
    {
        E("1", () => N(0) + N(1) + N(2) + N(100) + N(-5));
        E("2", () => S("a") + S("bb") + S("ccc") + S("") + S(null) + S("zz"));
        E("3", () => T("long enough one") + T("two") + T("three") + T("four") + T("five") + T("six") + T("seven") + T("no"));
        E("4", () => L(5000000000) + L(1));
        E("5", () => X('a') + X('z'));
        E("6", () => Y(5) + Y(50) + Y("s") + Y(null) + Y(2.5));
        E("7", () => Z(3));
    }
}
