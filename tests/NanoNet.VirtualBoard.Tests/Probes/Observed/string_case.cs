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
        E("1", () => "Hello World 123 \u00c4\u00d6\u00e9 \u00df".ToUpper());
        E("2", () => "Hello World 123 \u00c4\u00d6\u00c9 \u03a9".ToLower());
        E("3", () => "".ToUpper().Length.ToString());
        E("4", () => 'a'.ToUpper().ToString());
        E("5", () => '\u00e4'.ToUpper().ToString());
        E("6", () => 'Z'.ToLower().ToString());
        E("7", () => '1'.ToLower().ToString());
        E("8", () => '\u0416'.ToLower().ToString());
    }
}
