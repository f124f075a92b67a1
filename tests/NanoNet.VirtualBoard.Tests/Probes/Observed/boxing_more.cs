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
            W(name + " !" + e.GetType().Name);
        }
    }

    delegate string D3();
    static string Swap() { object a = 1, b = "s"; object t = a; a = b; b = t; return a + "" + b; }

    public static void Main()
    {
        E("1", () => (((object)5) == ((object)5)).ToString());
        E("2", () => ((object)5).Equals(5) + " " + ((object)5).Equals(6));
        E("3", () => 5.Equals((object)5) + " " + 5.0.Equals(5.0));
        E("4", () => ((long)(object)5).ToString());
        E("5", () => ((int)(object)5L).ToString());
        E("6", () => ((uint)(object)5).ToString());
        E("7", () => ((object)true).Equals(1) + "" + true.Equals(true) + ((object)true).ToString());
        E("8", () => (((object)5) as string == null).ToString() + (((object)5) is int) + (((object)5) is long) + (((object)5) is ValueType) + (((object)5) is IComparable));
        E("9", () => ((string)(object)5));
        E("10", () => ((int)(object)null).ToString());
        E("11", () => ((object)new P2 { A = 1 }).Equals(new P2 { A = 1 }) + "" + ((object)new P2 { A = 1 }).Equals(new P2 { A = 2 }) + new P2 { A = 3, S = "x" }.Equals(new P2 { A = 3, S = "x" }));
        E("13", () => new P2().ToString() + ((object)new P2()).ToString());
        E("14", () => ((P2)(object)new P2 { A = 9 }).A + "");
        E("15", () => ((P2)(object)new P3()).A + "");
        E("16", () => 5.GetType() + " " + 5L.GetType() + " " + 'c'.GetType() + " " + 1.5f.GetType() + true.GetType() + ((byte)1).GetType());
        E("17", () => object.Equals(1, 1) + "" + object.Equals(1, 1L) + object.Equals(null, null) + object.Equals(null, 1) + object.Equals(1, null) + object.ReferenceEquals(null, null));
        E("18", () => 5.GetHashCode() + " " + 5L.GetHashCode() + " " + (-1).GetHashCode() + " " + 5u.GetHashCode() + " " + ((byte)5).GetHashCode() + " " + 1.5.GetHashCode() + " " + 1.5f.GetHashCode());
        E("19", () => ((object)5).GetHashCode() + " " + ((object)5L).GetHashCode() + " " + ((object)(-1L)).GetHashCode() + " " + ((object)"abc").GetHashCode() + " " + ((object)'a').GetHashCode());
        E("20", () => new object().Equals(null) + "" + new object().Equals(new object()));
        E("21", () => "a".Equals(null) + "" + "a".Equals((object)"a") + "a".Equals('a') + ((object)"a").Equals("a"));
        E("22", () => (new P2 { A = 1 } is P2 p ? p.A : -1) + "");
        E("23", () => Swap());
        E("24", () => ((IComparable)"a").CompareTo("b") + "");
        E("25", () => new int[] { 1 }.Equals(new int[] { 1 }) + "" + new int[0].GetType() + new int[0].ToString() + new string[0][].ToString());
        E("26", () => ((object)new int[3]).GetHashCode().GetType() + "");
        E("27", () => new D3(() => "x").Equals(new D3(() => "x")) + "" + (new D3(Swap) == new D3(Swap)) + new D3(Swap).Equals(new D3(Swap)));
        E("28", () => default(P2).S == null ? "null" : "nn");
        E("29", () => new string('a', 3).Equals("aaa") + "" + object.ReferenceEquals("ab", "a" + "b") + ((object)"ab" == (object)string.Concat("a", "b")));
    }
}

public struct P2
{
    public int A;
    public string S;
}

public struct P3
{
    public int A;
    public string S;
}
