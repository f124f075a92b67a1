using System;
using System.Collections;
using System.Diagnostics;

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
            W(name + " !" + e.GetType().Name + ":" + e.Message);
        }
    }

    delegate void A(System.Text.StringBuilder s);
    static string Do(A a) { System.Text.StringBuilder s = new System.Text.StringBuilder("hello"); a(s); return "ok " + s; }

    public static void Main()
    {
        E("1", () => Do(s => s.Append("abc", 1, 5)));
        E("2", () => Do(s => s.Append((char[])null, 0, 1)));
        E("3", () => Do(s => s.Append(new char[2], 1, 5)));
        E("4", () => Do(s => s.Append('a', -1)));
        E("5", () => Do(s => s.Remove(0, 9)));
        E("6", () => Do(s => s.Remove(-1, 1)));
        E("7", () => Do(s => s.Insert(9, "a", 1)));
        E("8", () => Do(s => s.Insert(0, "a", -1)));
        E("9", () => Do(s => s.ToString(0, 9)));
        E("10", () => Do(s => s.ToString(-1, 1)));
        E("11", () => Do(s => { s.Length = -1; }));
        E("12", () => Do(s => { s.Capacity = 1; }));
        E("13", () => Do(s => { char c = s[9]; }));
        E("14", () => Do(s => { s[9] = 'a'; }));
        E("15", () => Do(s => s.Replace("", "a")));
        E("16", () => Do(s => s.Replace(null, "a")));
        E("17", () => Do(s => s.Replace('a', 'b', 2, 9)));
        E("18", () => Do(s => new System.Text.StringBuilder(-1)));
        E("19", () => Do(s => new System.Text.StringBuilder(5, 2)));
        E("20", () => Do(s => new System.Text.StringBuilder("abc", 2, 5, 9)));
        E("21", () => Do(s => { new System.Text.StringBuilder(1, 2).Append("abcd"); }));
        E("22", () => Do(s => s.Append((string)null)));
        E("23", () => Do(s => s.Append((object)null)));
        E("24", () => Do(s => s.Insert(1, (char[])null, 0, 1)));
        E("25", () => System.Text.Encoding.UTF8.GetString(null, 0, 1));
        E("26", () => System.Text.Encoding.UTF8.GetString(new byte[2], 1, 4));
        E("27", () => System.Text.Encoding.UTF8.GetBytes(null).Length + "");
        E("29", () => System.Text.Encoding.UTF8.GetChars(new byte[2], 1, 4).Length + "");
        E("30", () => System.Text.Encoding.UTF8.GetBytes("abc", 0, 3, new byte[2], 0) + "");
        E("31", () => System.Text.Encoding.UTF8.GetBytes("abc", 2, 3, new byte[9], 0) + "");
        E("32", () => Do(s => s.AppendLine(null)));
        E("33", () => Do(s => s.Append(new char[0]).Append((char[])null)));
        E("34", () => Do(s => s.Length = 2) + new System.Text.StringBuilder("abc").MaxCapacity);
    }
}
