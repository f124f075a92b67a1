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

    public static void Main()
    {
        E("1", () => new Guid("12345678-1234-1234-1234-123456789abc") + "");
        E("2", () => new Guid("{12345678-1234-1234-1234-123456789ABC}") + "");
        E("3", () => new Guid("12345678123412341234123456789abc") + "");
        E("4", () => new Guid("x") + "");
        E("5", () => new Guid((string)null) + "");
        E("6", () => new Guid("") + "");
        E("7", () => new Guid(new byte[16]) + "");
        E("8", () => new Guid(new byte[15]) + "");
        E("9", () => new Guid((byte[])null) + "");
        E("11", () => new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).CompareTo(Guid.Empty) + "" + Guid.Empty.CompareTo(Guid.Empty));
        E("12", () => Guid.Empty.CompareTo(null) + "");
        E("13", () => Guid.Empty.CompareTo("x") + "");
        E("14", () => BitConverter.ToString(new Guid("00112233-4455-6677-8899-aabbccddeeff").ToByteArray()));
        E("15", () => new Guid("00112233-4455-6677-8899-aabbccddeeff").GetHashCode() + "|" + Guid.Empty.GetHashCode());
        E("16", () => Guid.NewGuid().Equals(Guid.NewGuid()) + "" + Guid.NewGuid().ToString().Length);
        E("17", () => Guid.TryParseGuidWithDashes("12345678-1234-1234-1234-123456789abc", out Guid g) + "" + g);
        E("18", () => Guid.TryParseGuidWithDashes("1234567-1234-1234-1234-123456789abc", out Guid g) + "" + g);
        E("19", () => new Guid("(12345678-1234-1234-1234-123456789abc)") + "");
        E("20", () => new Guid("12345678-1234-1234-1234-123456789abz") + "");
        E("21", () => new Guid(" 12345678-1234-1234-1234-123456789abc ") + "");

    }
}
