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
        E("1", () => "abc"[0].ToString());
        E("2", () => "abc"[3].ToString());
        E("3", () => "abc"[-1].ToString());
        E("4", () => "a\u20acb"[1].ToString());
        E("5", () => "a\u20acb"[2].ToString());
        E("6", () => "a\u20acb".Length.ToString());
        E("7", () => "\ud83d\ude00".Length.ToString());
        E("8", () => ((int)"\ud83d\ude00"[0]).ToString("X4"));
        E("9", () => ((int)"\ud83d\ude00"[1]).ToString("X4"));
        E("10", () => "a\0b".Length.ToString());
        E("11", () => "abc".ToCharArray().Length.ToString());
        E("12", () => new string("abcd".ToCharArray(1, 2)));
        E("13", () => "abcd".ToCharArray(1, 4).Length.ToString());
        E("14", () => "".ToCharArray().Length.ToString());
        E("15", () => "".Length.ToString());
    }
}
