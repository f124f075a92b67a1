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
        E("1", () => string.Format("{0}", 1));
        E("2", () => string.Format("{0} {1}", "a", "b"));
        E("3", () => string.Format("{1} {0}", "a", "b"));
        E("4", () => string.Format("{0}{0}", "a"));
        E("5", () => string.Format("{{0}}", 1));
        E("6", () => string.Format("a{{b}}c"));
        E("7", () => string.Format("[{0}]", (object)null));
        E("8", () => string.Format("[{0,5}]", 12));
        E("9", () => string.Format("[{0,-5}]", 12));
        E("10", () => string.Format("[{0,5:X2}]", 10));
        E("11", () => string.Format("{0:D4} {1:F2} {2:N0}", 7, 1.5, 12345));
        E("12", () => string.Format("{1}", 1));
        E("13", () => string.Format("{0", 1));
        E("14", () => string.Format("0}", 1));
        E("15", () => string.Format("{}", 1));
        E("16", () => string.Format("{-1}", 1));
        E("17", () => string.Format("{0:}", 5));
        E("18", () => string.Format("[{0,2}]", "abc"));
        E("19", () => string.Format(null, 1));
        E("20", () => string.Format(""));
        E("21", () => string.Format("{0}", new object[] { 3 }));
        E("22", () => string.Format("{a}", 3));
    }
}
