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
        E("1", () => new StringBuilder().Capacity + " " + new StringBuilder().MaxCapacity + " " + new StringBuilder().Length);
        E("2", () => new StringBuilder(5).Capacity.ToString());
        E("3", () => new StringBuilder(0).Capacity.ToString());
        E("4", () => new StringBuilder(-1).Capacity.ToString());
        E("5", () => new StringBuilder(5, 10).MaxCapacity.ToString());
        E("6", () => new StringBuilder(5, 10).Append("12345678901").ToString());
        E("7", () => new StringBuilder("hello").Capacity.ToString());
        E("8", () => new StringBuilder("hello", 100).Capacity.ToString());
        E("9", () => new StringBuilder("hello", 1, 3, 16).ToString());
        E("10", () => new StringBuilder("hello", 4, 3, 16).ToString());
        E("11", () => new StringBuilder((string)null).Length.ToString());
        E("12", () => new StringBuilder("hello")[1].ToString());
        E("13", () => new StringBuilder("hello")[5].ToString());
        E("14", () => { StringBuilder b = new StringBuilder("hello"); b[0] = 'J'; return b.ToString(); });
        E("15", () => { StringBuilder b = new StringBuilder("hello"); b[9] = 'J'; return b.ToString(); });
        E("16", () => { StringBuilder b = new StringBuilder("hello"); b.Length = 2; return b.ToString(); });
        E("17", () => { StringBuilder b = new StringBuilder("hello"); b.Length = 7; return b.ToString().Length + " " + b.Length; });
        E("18", () => { StringBuilder b = new StringBuilder("hello"); b.Length = -1; return b.ToString(); });
        E("19", () => { StringBuilder b = new StringBuilder("hello"); b.Length = 0; return "[" + b + "]"; });
        E("20", () => new StringBuilder("hello").ToString(1, 3));
        E("21", () => new StringBuilder("hello").ToString(3, 3));
        E("22", () => new StringBuilder("hello").ToString(-1, 3));
        E("23", () => "" + new StringBuilder("x"));
        E("24", () => new StringBuilder("x").Equals(new StringBuilder("x")).ToString());
        E("25", () => { StringBuilder b = new StringBuilder(); for (int i = 0; i < 100; i++) b.Append("abc"); return b.Length + " " + b[150] + " " + b.ToString().Length; });
        E("26", () => { StringBuilder b = new StringBuilder("hello"); b.Capacity = 2; return b.Capacity.ToString(); });
        E("27", () => { StringBuilder b = new StringBuilder("hello"); b.Capacity = 50; return b.Capacity.ToString() + b; });
    }
}
