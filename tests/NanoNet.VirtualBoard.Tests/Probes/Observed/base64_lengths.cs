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

    public static void Main()
    {
        E("0", () => BitConverter.ToString(Convert.FromBase64String("A")));
        E("1", () => BitConverter.ToString(Convert.FromBase64String("AB")));
        E("2", () => BitConverter.ToString(Convert.FromBase64String("ABC")));
        E("3", () => BitConverter.ToString(Convert.FromBase64String("ABCD")));
        E("4", () => BitConverter.ToString(Convert.FromBase64String("ABCDE")));
        E("5", () => BitConverter.ToString(Convert.FromBase64String("ABCDEF")));
        E("6", () => BitConverter.ToString(Convert.FromBase64String("ABCDEFG")));
        E("7", () => BitConverter.ToString(Convert.FromBase64String("AQID")));
        E("8", () => BitConverter.ToString(Convert.FromBase64String("AQID=")));
        E("9", () => BitConverter.ToString(Convert.FromBase64String("AQ==")));
        E("10", () => BitConverter.ToString(Convert.FromBase64String("AQI=")));
        E("11", () => BitConverter.ToString(Convert.FromBase64String("AQ=")));
        E("12", () => BitConverter.ToString(Convert.FromBase64String("A===")));
        E("13", () => BitConverter.ToString(Convert.FromBase64String("=")));
        E("14", () => BitConverter.ToString(Convert.FromBase64String("==")));
        E("15", () => BitConverter.ToString(Convert.FromBase64String("====")));
        E("16", () => BitConverter.ToString(Convert.FromBase64String("AQ==AQ==")));
        E("17", () => BitConverter.ToString(Convert.FromBase64String("AQID AQID")));
        E("18", () => BitConverter.ToString(Convert.FromBase64String("AQID\\nAQID")));
        E("19", () => BitConverter.ToString(Convert.FromBase64String(" AQID")));
        E("20", () => BitConverter.ToString(Convert.FromBase64String("AQID ")));
        E("21", () => BitConverter.ToString(Convert.FromBase64String("A-_B")));
        E("22", () => BitConverter.ToString(Convert.FromBase64String("AQ I D")));
        E("23", () => BitConverter.ToString(Convert.FromBase64String("AQIDA")));
        E("24", () => BitConverter.ToString(Convert.FromBase64String("AB\\n")));
        E("25", () => BitConverter.ToString(Convert.FromBase64String("A\\n")));
        E("26", () => BitConverter.ToString(Convert.FromBase64String("AQID\\n")));
    }
}
