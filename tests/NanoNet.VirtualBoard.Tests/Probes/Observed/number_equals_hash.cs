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
        E("1", () => 5.Equals(5).ToString());
        E("2", () => 5.GetHashCode().ToString());
        E("3", () => (-1).GetHashCode().ToString());
        E("4", () => 5L.GetHashCode().ToString());
        E("5", () => (1L << 40).GetHashCode().ToString());
        E("6", () => 1.5.GetHashCode().ToString());
        E("7", () => 1.5f.GetHashCode().ToString());
        E("8", () => ((byte)7).GetHashCode().ToString());
        E("9", () => ((object)5).Equals(5).ToString() + object.Equals(5, 5));
        E("10", () => ((object)1.5).Equals(1.5).ToString());
        E("11", () => object.ReferenceEquals(5, 5).ToString());
        E("12", () => ((object)5 == (object)5).ToString());
        E("13", () => object.Equals(null, null).ToString() + object.Equals(null, 1) + object.Equals(1, null));
        E("14", () => ((object)'a').Equals('a').ToString() + ((object)true).Equals(true));
        E("15", () => ((uint)5).GetHashCode().ToString() + ((short)-5).GetHashCode());
    }
}
