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
            W(name + " !" + e.GetType().Name + ":" + e.Message);
        }
    }

    public static void Main()
    {
        StringBuilder s = new StringBuilder(); s.Append(1).Append("a").Append('c').Append(true).Append(2.5).Append(3L).Append(null as string).Append((object)"o").Append(new char[] { 'x', 'y' }).Append('z', 3).Append("hello", 1, 3); W(s.ToString() + s.Length); s.Insert(0, "START", 2); W(s.ToString()); s.Remove(0, 5); W(s.ToString()); s.Replace("a", "AA").Replace('c', 'C').Replace("zz", ""); W(s.ToString()); s.Length = 4; W(s.ToString() + "|" + s.Length); s.Length = 6; W(s.ToString().Length + "|" + (int)s[5]); s[0] = 'Q'; W(s[0] + "" + s.ToString(1, 2)); s.Clear(); W(s.Length + ""); s.AppendLine("l1").AppendLine().Append("l2"); W(s.ToString().Length + ""); W(new StringBuilder("abc").ToString() + new StringBuilder(50).Capacity + new StringBuilder().Capacity + new StringBuilder("x").MaxCapacity); for (int i = 0; i < 100; i++) s.Append(i); W(s.Length + ""); W(new StringBuilder("abcabc").Replace("b", "xyz", 0, 3).ToString() + new StringBuilder("abcabc").Replace('a', 'z', 1, 5)); W(new StringBuilder("a").Equals(new StringBuilder("a")) + ""); W(new StringBuilder("abc", 1, 2, 10).ToString() + new StringBuilder("abc", 16).Length); StringBuilder b = new StringBuilder("éß"); W(b.Length + "" + b[0] + b); b.Append((byte)200).Append((sbyte)-3).Append((short)-4).Append((ushort)5).Append(6u).Append(7ul).Append(1.5f); W(b.ToString()); W(new StringBuilder().Append(new StringBuilder("in")).ToString() + new StringBuilder("x").Append(DateTime.MinValue)); W(new StringBuilder("a b").Replace(" ", null).ToString());
    }
}
