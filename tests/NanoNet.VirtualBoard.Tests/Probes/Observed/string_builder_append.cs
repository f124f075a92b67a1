using System;
using System.Collections;
using System.Diagnostics;
using System.Text;

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
        E("1", () => new StringBuilder().Append("a").Append('b').Append(1).Append(2L).Append(true).Append(1.5).Append(2.5f).ToString());
        E("2", () => new StringBuilder().Append((byte)1).Append((sbyte)-1).Append((short)-2).Append((ushort)3).Append(4u).Append(5ul).ToString());
        E("3", () => new StringBuilder().Append((object)"o").Append((object)null).Append((string)null).ToString());
        E("4", () => new StringBuilder().Append('x', 3).ToString());
        E("5", () => new StringBuilder().Append('x', 0).ToString() + "|");
        E("6", () => new StringBuilder().Append('x', -1).ToString());
        E("7", () => new StringBuilder().Append(new char[] { 'a', 'b', 'c' }).ToString());
        E("8", () => new StringBuilder().Append(new char[] { 'a', 'b', 'c' }, 1, 2).ToString());
        E("9", () => new StringBuilder().Append(new char[] { 'a', 'b', 'c' }, 2, 2).ToString());
        E("10", () => new StringBuilder().Append("abc", 1, 1).ToString());
        E("11", () => new StringBuilder().Append("abc", 2, 5).ToString());
        E("12", () => new StringBuilder().Append((char[])null).ToString() + "|");
        E("13", () => new StringBuilder().AppendLine("a").AppendLine().Append("b").ToString().Length.ToString());
        E("14", () => ((int)new StringBuilder().AppendLine()[0]).ToString());
        E("15", () => new StringBuilder("abc").Append("abc", -1, 1).ToString());
        E("16", () => new StringBuilder().Append(DateTime.UnixEpoch).ToString());
        E("17", () => new StringBuilder().AppendLine(null).Length.ToString());
    }
}
