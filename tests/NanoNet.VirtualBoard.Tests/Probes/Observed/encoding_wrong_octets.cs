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

    static string S(byte[] b) { string s = System.Text.Encoding.UTF8.GetString(b, 0, b.Length); string r = s.Length + ":"; for (int i = 0; i < s.Length; i++) r += ((int)s[i]).ToString("X") + ","; return r + BitConverter.ToString(System.Text.Encoding.UTF8.GetBytes(s)); }
    static string C(char[] c) { string r = c.Length + ":"; for (int i = 0; i < c.Length; i++) r += ((int)c[i]).ToString("X") + ","; return r; }
    delegate int BF(byte[] b);
    static string B(BF f) { byte[] b = new byte[6]; int n = f(b); return n + ":" + BitConverter.ToString(b); }

    public static void Main()
    {
        E("1", () => S(new byte[] { 0xC3, 0xA9 }));
        E("2", () => S(new byte[] { 0xC3 }));
        E("3", () => S(new byte[] { 0xA9 }));
        E("4", () => S(new byte[] { 0xE2, 0x82, 0xAC }));
        E("5", () => S(new byte[] { 0xE2, 0x82 }));
        E("6", () => S(new byte[] { 65, 0xE2, 66 }));
        E("8", () => S(new byte[] { 0xFF, 0xFE, 65 }));
        E("9", () => S(new byte[] { 0xC0, 0x80, 65 }));
        E("10", () => S(new byte[] { 65, 0, 66 }));
        E("11", () => S(new byte[0]));
        E("12", () => System.Text.Encoding.UTF8.GetString(null, 0, 0));
        E("13", () => System.Text.Encoding.UTF8.GetString(new byte[] { 65, 66, 67 }, 1, 1));
        E("14", () => System.Text.Encoding.UTF8.GetString(new byte[] { 65, 66, 67 }, 2, 2));
        E("16", () => BitConverter.ToString(System.Text.Encoding.UTF8.GetBytes("é€😀")));
        E("17", () => BitConverter.ToString(System.Text.Encoding.UTF8.GetBytes("")));
        E("18", () => BitConverter.ToString(System.Text.Encoding.UTF8.GetBytes(null)));
        E("19", () => C(System.Text.Encoding.UTF8.GetChars(new byte[] { 65, 0xC3, 0xA9, 0xF0, 0x9F, 0x98, 0x80, 66 })));
        E("20", () => C(System.Text.Encoding.UTF8.GetChars(new byte[] { 65, 0, 66 })));
        E("21", () => C(System.Text.Encoding.UTF8.GetChars(new byte[] { 65, 0xC3 })));
        E("22", () => C(System.Text.Encoding.UTF8.GetChars(new byte[] { 65, 66, 67 }, 1, 2)));
        E("23", () => B(b => System.Text.Encoding.UTF8.GetBytes("aéb", 0, 3, b, 1)));
        E("24", () => B(b => System.Text.Encoding.UTF8.GetBytes("abc", 1, 1, b, 0)));
        E("25", () => B(b => System.Text.Encoding.UTF8.GetBytes("abc", 1, 5, b, 0)));
        E("26", () => B(b => System.Text.Encoding.UTF8.GetBytes("abcdefghij", 0, 10, b, 0)));
        E("27", () => "é".Length + "" + "€uro".Length + "😀".Length + "é".ToUpper() + "aé".IndexOf('é') + "aéb".IndexOf('b') + "aéb".Substring(2));
        E("28", () => "é"[0] + "|" + (int)"€"[0] + "|" + "aéb".ToCharArray().Length + "|" + new string(new char[] { 'é', '€' }) + "|" + new string('é', 3).Length);
        E("29", () => "éa".PadLeft(4, '€') + "|" + "é,€".Split(',').Length + "|" + "éé".LastIndexOf('é') + "|" + ("é" == "é") + "|" + string.Compare("é", "z"));
        E("30", () => ('a' + 1) + "|" + (char)('a' + 1) + "|" + (char)233 + "|" + (char)0x20AC + "|" + 'é'.ToUpper() + 'é'.ToLower() + 'a'.ToUpper() + 'Z'.ToLower() + '1'.ToUpper());

    }
}
