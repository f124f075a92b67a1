using System;
using System.Collections;
using System.Diagnostics;
using System.Text;

public class P
{
    delegate string Fn();

    static void W(string s)
    {
        Debug.WriteLine("> " + s);
    }

    static void E(string name, Fn f)
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

    static char N() { return '\0'; }

    public static void Main()
    {
        E("1", () => '\0'.ToString().Length + " " + new string('\0', 3).Length + " " + new string(new char[] { 'a', '\0', 'b' }).Length);
        E("2", () => ("a" + N() + "b").Length + " " + ("a" + N()).Length);
        E("3", () => new StringBuilder().Append(N()).Append("b").ToString().Length + " " + new StringBuilder().Append("a").Append(N()).Append("b").ToString().Length);
        E("4", () => $"x{N()}y".Length + " " + string.Format("{0}", N()).Length + string.Concat("p", N(), "q").Length);
        E("5", () => { char[] c = new char[3]; return new string(c).Length + " " + (new string(c) == ""); });
        E("6", () => { char[] c = new char[3]; c[1] = 'x'; return new string(c, 1, 2).Length + " " + new string(c).Length; });
        E("8", () => "abc".IndexOf(N()) + " " + "abc".LastIndexOf(N()) + " " + "abc".Split(N()).Length + "abc".Trim(N()).Length);
        E("9", () => string.Concat(new object[] { "a", N(), "b" }) + "|");

        E("11", () => new string(N(), 1) + "z");
        E("12", () => ((object)N()).ToString().Length.ToString());
        E("13", () => { char[] c = "ab".ToCharArray(); c[0] = N(); return new string(c).Length.ToString(); });
        E("14", () => { char c = N(); return c.ToString().Length + "" + (c == '\0'); });
        E("15", () => new StringBuilder().Append(N(), 3).Append("x").ToString().Length + " " + new StringBuilder().Append(N(), 3).Length);
        E("16", () => new StringBuilder("abc") { Length = 5 }.ToString().Length + " " + new StringBuilder("abc").Replace('b', N()).ToString().Length);
    }
}
