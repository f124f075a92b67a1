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

    static string U(byte[] b) { return Encoding.UTF8.GetString(b, 0, b.Length); }

    public static void Main()
    {
        E("1", () => BitConverter.ToString(Encoding.UTF8.GetBytes("h\u00e9\u20ac")));
        E("2", () => BitConverter.ToString(Encoding.UTF8.GetBytes("")));
        E("3", () => Encoding.UTF8.GetBytes(null).Length.ToString());
        E("4", () => U(new byte[] { 104, 0xc3, 0xa9 }));
        E("5", () => U(new byte[0]) + "|");
        E("6", () => U(new byte[] { 65, 0, 66 }));
        E("7", () => U(new byte[] { 65, 0xff, 66 }).Length.ToString());
        E("8", () => U(new byte[] { 0xc3 }).Length.ToString());
        E("9", () => Encoding.UTF8.GetString(new byte[] { 65, 66, 67 }, 1, 1));
        E("10", () => Encoding.UTF8.GetString(new byte[] { 65, 66, 67 }, 1, 5));
        E("11", () => Encoding.UTF8.GetString(null, 0, 0));
        E("12", () => new string(Encoding.UTF8.GetChars(new byte[] { 65, 66 })));
        E("13", () => new string(Encoding.UTF8.GetChars(new byte[] { 65, 66, 67 }, 1, 2)));
        E("14", () => Encoding.UTF8.GetChars(new byte[] { 65, 0, 66 }).Length.ToString());
        E("15", () => BitConverter.ToString(Encoding.UTF8.GetBytes("\ud83d\ude00")));
        E("16", () => U(new byte[] { 0xf0, 0x9f, 0x98, 0x80 }).Length.ToString());
        E("17", () => { byte[] b = new byte[5]; return Encoding.UTF8.GetBytes("abc", 0, 3, b, 1) + BitConverter.ToString(b); });
        E("18", () => { byte[] b = new byte[2]; return Encoding.UTF8.GetBytes("abc", 0, 3, b, 0) + BitConverter.ToString(b); });
        E("20", () => Encoding.UTF8.GetType().FullName);
        E("21", () => new UTF8Encoding().GetString(new byte[] { 65 }, 0, 1));
        E("22", () => BitConverter.ToString(Encoding.UTF8.GetBytes("\ud83d")));
    }
}
