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
        E("1", () => new StringBuilder().Append("a").Append('b').Append(1).Append(2L).Append(true).Append(1.5).Append((object)"o").ToString());

        E("3", () => new StringBuilder("abcabc").Replace("bc", "z").ToString() + new StringBuilder("aXbX").Replace('X', '-').ToString());
        E("4", () => new StringBuilder("abc").Remove(1, 1).ToString());
        E("5", () => new StringBuilder("abc").Remove(1, 3).ToString());
        E("6", () => new StringBuilder("abc") { Length = 2 }.ToString() + "|");
        E("7", () => new StringBuilder("abc") { Length = 5 }.Length.ToString());
        E("8", () => new StringBuilder("abc")[1].ToString());
        E("9", () => new StringBuilder("abc")[3].ToString());
        E("10", () => { StringBuilder b = new StringBuilder("abc"); b[0] = 'Z'; return b.ToString(); });
        E("11", () => { StringBuilder b = new StringBuilder("abc"); b[3] = 'Z'; return b.ToString(); });
        E("12", () => new StringBuilder(10).Capacity + " " + new StringBuilder().Capacity + " " + new StringBuilder().MaxCapacity);
        E("13", () => new StringBuilder("hello").ToString(1, 3));
        E("14", () => new StringBuilder("hello").ToString(3, 3));
        E("15", () => new StringBuilder().AppendLine("x").AppendLine().ToString().Length.ToString());
        E("16", () => new StringBuilder().Append("hello", 1, 3).ToString() + new StringBuilder().Append('c', 3).ToString());
        E("17", () => new StringBuilder().Append(new char[] { 'a', 'b', 'c' }).Append(new char[] { 'x', 'y' }, 1, 1).ToString());
        E("18", () => new StringBuilder().Append((string)null).Append((object)null).Length.ToString());
        E("19", () => new StringBuilder((string)null).Length.ToString());
        E("20", () => new StringBuilder(-1).Length.ToString());
        E("21", () => new StringBuilder("abc").Clear().Append("d").ToString());

        E("24", () => { StringBuilder b = new StringBuilder(); for (int i = 0; i < 100; i++) b.Append(i); return b.Length + b.ToString(150, 10); });
        E("25", () => new StringBuilder("aaa").Replace("a", "").Length.ToString());
        E("26", () => new StringBuilder("aaa").Replace("aa", "b").ToString());
        E("27", () => new StringBuilder("abcabc").Replace("b", "xyz", 2, 4).ToString());
        E("28", () => new StringBuilder("abc").Equals(new StringBuilder("abc")).ToString());
        E("29", () => new StringBuilder("abc").Replace("", "x").ToString());
        E("30", () => new StringBuilder("abc").Replace(null, "x").ToString());
        E("31", () => new StringBuilder("abc").Append((byte)200).Append((sbyte)-3).Append((short)-5).Append((ushort)7).Append(8u).Append(9ul).Append(1.25f).ToString());
        E("32", () => new StringBuilder("abc", 1, 2, 10).ToString());
        E("33", () => new StringBuilder("abc", 50).Capacity.ToString());
        E("34", () => { StringBuilder b = new StringBuilder("é€"); b.Append("日"); return b.ToString() + b.Length; });
    }
}
