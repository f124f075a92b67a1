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
        E("1", () => { object[] o = new string[] { "a" }; return o[0].ToString() + o.GetType(); });
        E("2", () => (new string[0] is object[]).ToString());
        E("3", () => (new int[0] is Array).ToString());
        E("4", () => ((object)new int[0] is object[]).ToString());
        E("5", () => ((object)new int[0] is uint[]).ToString());
        E("6", () => ((object)new byte[0] is sbyte[]).ToString());
        E("7", () => ((object)new int[0] is IList).ToString() + ((object)new int[0] is IEnumerable) + ((object)new int[0] is ICloneable));
        E("8", () => ((string[])(object)new object[0]).Length.ToString());
        E("9", () => (new int[1][] is object[]).ToString());
        E("10", () => (((object)new int[0]) as string[] == null).ToString());
    }
}
