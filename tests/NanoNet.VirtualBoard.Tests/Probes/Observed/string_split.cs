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

    static string J(string[] a)
    {
    string s = a.Length.ToString();
    foreach (string x in a) s += "|" + (x == null ? "null" : x);
    return s;
    }

    public static void Main()
    {
        E("1", () => J("a,b,c".Split(',')));
        E("2", () => J("a,,c".Split(',')));
        E("3", () => J(",a,".Split(',')));
        E("4", () => J("a b\tc".Split()));
        E("5", () => J("a b\tc".Split(null)));
        E("6", () => J("a,b;c".Split(',', ';')));
        E("7", () => J("a,b,c,d".Split(new char[] { ',' }, 2)));
        E("8", () => J("a,b".Split(new char[] { ',' }, 0)));
        E("9", () => J("a,b".Split(new char[] { ',' }, 1)));
        E("10", () => J("".Split(',')));
        E("11", () => J("abc".Split(',')));
        E("12", () => J("a,b".Split(new char[] { ',' }, -1)));
        E("13", () => J(",".Split(',')));
    }
}
