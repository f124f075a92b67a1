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
        E("1", () => "[" + "  a b \t\r\n".Trim() + "]");
        E("2", () => "[" + "xxaxx".Trim('x') + "]");
        E("3", () => "[" + "xyaxy".TrimStart('x', 'y') + "]");
        E("4", () => "[" + "xyaxy".TrimEnd('x', 'y') + "]");
        E("5", () => "[" + "   ".Trim() + "]");
        E("6", () => "[" + "  a ".Trim(new char[0]) + "]");
        E("7", () => "[" + "  a ".TrimStart(null) + "]");
        E("8", () => "[" + "  a ".TrimEnd() + "]");
        E("9", () => "[" + "\u00a0a\u2003\u000b\u000c".Trim() + "]");
    }
}
