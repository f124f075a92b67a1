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
        E("1", () => "hello".IndexOfAny(new char[] { 'x', 'l' }).ToString());
        E("2", () => "hello".IndexOfAny(new char[] { 'x', 'l' }, 3).ToString());
        E("3", () => "hello".IndexOfAny(new char[] { 'o' }, 0, 4).ToString());
        E("4", () => "hello".IndexOfAny(new char[0]).ToString());
        E("5", () => "hello".IndexOfAny(null).ToString());
        E("6", () => "hello".LastIndexOfAny(new char[] { 'h', 'e' }).ToString());
        E("7", () => "hello".LastIndexOfAny(new char[] { 'l', 'e' }, 2).ToString());
        E("8", () => "hello".LastIndexOfAny(new char[] { 'h' }, 4, 3).ToString());
        E("9", () => "hello".IndexOfAny(new char[] { 'o' }, 9).ToString());
    }
}
