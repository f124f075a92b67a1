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
        E("1", () => new string('x', 3));
        E("2", () => "[" + new string('x', 0) + "]");
        E("3", () => new string('x', -1));
        E("4", () => new string(new char[] { 'a', 'b', 'c' }));
        E("5", () => new string(new char[] { 'a', 'b', 'c' }, 1, 2));
        E("6", () => new string(new char[] { 'a', 'b', 'c' }, 1, 3));
        E("7", () => "[" + new string((char[])null) + "]");
        E("8", () => "[" + new string(new char[0]) + "]");
        E("9", () => new string(new char[] { 'a' }, -1, 1));
        E("10", () => new string(new char[] { 'a', '\0', 'b' }).Length.ToString());
        E("11", () => new string('\u20ac', 2));
    }
}
