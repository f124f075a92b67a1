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

    static Guid G = new Guid("01234567-89ab-cdef-0123-456789abcdef");
    static string T(string s)
    {
    Guid g;
    bool ok = Guid.TryParseGuidWithDashes(s, out g);
    return ok + "," + g;
    }

    public static void Main()
    {
        E("1", () => Guid.Empty.ToString());
        E("2", () => new Guid("01234567-89ab-cdef-0123-456789abcdef").ToString());
        E("3", () => new Guid("{01234567-89ab-cdef-0123-456789abcdef}").ToString());
        E("4", () => new Guid("0123456789abcdef0123456789abcdef").ToString());
        E("5", () => new Guid("xyz").ToString());
        E("6", () => new Guid((string)null).ToString());
        E("7", () => new Guid(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }).ToString());
        E("8", () => new Guid(new byte[3]).ToString());
        E("9", () => new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).ToString());
        E("10", () => BitConverter.ToString(new Guid("01234567-89ab-cdef-0123-456789abcdef").ToByteArray()));
        E("11", () => G.Equals(new Guid("01234567-89AB-CDEF-0123-456789ABCDEF")).ToString());
        E("12", () => G.CompareTo(Guid.Empty).ToString() + Guid.Empty.CompareTo(G) + G.CompareTo(G));
        E("13", () => G.CompareTo(null).ToString());
        E("14", () => G.CompareTo("a").ToString());
        E("15", () => G.GetHashCode().ToString());
        E("16", () => Guid.NewGuid().ToString().Length.ToString());
        E("17", () => (Guid.NewGuid().Equals(Guid.NewGuid())).ToString());
        E("18", () => T("01234567-89ab-cdef-0123-456789abcdef"));
        E("19", () => T("nope"));
        E("20", () => T("01234567-89ab-cdef-0123-456789abcdeg"));
        E("21", () => G.Equals(null).ToString());
    }
}
