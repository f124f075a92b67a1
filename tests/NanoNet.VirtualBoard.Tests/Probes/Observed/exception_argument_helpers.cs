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
        E("1", () => { ArgumentNullException.ThrowIfNull(null, "p"); return "ok"; });
        E("2", () => { ArgumentNullException.ThrowIfNull("x", "p"); return "ok"; });
        E("3", () => { ArgumentException.ThrowIfNullOrEmpty("", "p"); return "ok"; });
        E("4", () => { ArgumentException.ThrowIfNullOrEmpty(null, "p"); return "ok"; });
        E("5", () => { ArgumentException.ThrowIfNullOrEmpty("x", "p"); return "ok"; });
        E("6", () => { try { ArgumentNullException.ThrowIfNull(null, "p"); } catch (ArgumentNullException e) { return e.ParamName + "|" + e.Message; } return ""; });
        E("7", () => { try { ArgumentException.ThrowIfNullOrEmpty("", "p"); } catch (ArgumentException e) { return e.ParamName + "|" + e.Message; } return ""; });
    }
}
