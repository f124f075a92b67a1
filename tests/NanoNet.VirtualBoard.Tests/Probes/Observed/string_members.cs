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
        E("1", () => "abc".CompareTo("abd").ToString() + "b".CompareTo("a") + "a".CompareTo(null));

        E("3", () => string.Compare(null, null).ToString() + string.Compare(null, "a") + string.Compare("a", null));
        E("4", () => "a\0b".Length.ToString());
        E("5", () => ("a\0b" + "c").Length.ToString());
        E("6", () => "hello".Contains("ell").ToString() + "hello".Contains("") + "hello".Contains("z"));
        E("7", () => "hello".Contains(null).ToString());
        E("8", () => "a,b,,c".Split(',').Length.ToString() + "".Split(',').Length + "abc".Split().Length);
        E("9", () => "a b\tc".Split().Length.ToString() + "a b\tc".Split(null).Length);
        E("10", () => "a,b;c".Split(',', ';')[2]);
        E("11", () => "a,b,c".Split(new char[] { ',' }, 2)[1]);
        E("12", () => "a,b,c".Split(new char[] { ',' }, 0).Length.ToString());
        E("13", () => "a,b,c".Split(new char[] { ',' }, -1).Length.ToString());
        E("14", () => "héllo".Length + " " + "héllo".ToUpper() + " " + "ÄÖ".ToLower());
        E("15", () => "€uro"[0].ToString() + (int)"€uro"[0] + "€uro".IndexOf('u'));
        E("16", () => "日本語".Substring(1, 1) + "日本語".IndexOf("語") + "日本語".Length);
        E("17", () => new string('x', 0).Length.ToString() + (new string('x', 0) == "") + new string(new char[0]).Length);
        E("18", () => new string('x', -1));
        E("19", () => new string((char[])null).Length.ToString());
        E("20", () => new string(new char[] { 'a', 'b', 'c' }, 1, 5));
        E("21", () => "abc".ToCharArray(1, 2).Length.ToString() + "abc".ToCharArray(3, 0).Length);
        E("22", () => "abc".ToCharArray(2, 2).Length.ToString());
        E("23", () => string.Concat("a", null, "b").Length.ToString() + string.Concat(new string[] { "x", null, "y" }) + string.Concat((object)1, (object)null));
        E("24", () => string.Concat(1, 2, 3) + string.Concat(new object[] { 1, 'c', true, null }));
        E("25", () => string.IsNullOrEmpty("").ToString() + string.IsNullOrEmpty(null) + string.IsNullOrEmpty(" "));
        E("26", () => string.Intern("abc") + (string.IsInterned("qqqzzz") == null));
        E("27", () => "abc".Equals("ABC").ToString() + "abc".Equals(null) + "abc".Equals((object)"abc") + "1".Equals(1));
        E("28", () => string.Equals("a", "a").ToString() + string.Equals(null, null) + string.Equals("a", null));
        E("29", () => "abcabc".IndexOf('c', 3) + " " + "abcabc".IndexOf('c', 6) + " " + "abcabc".IndexOf("bc", 2) + " " + "abcabc".IndexOf("bc", 2, 2));
        E("30", () => "abcabc".IndexOf('c', 7).ToString());
        E("31", () => "abcabc".LastIndexOf('c', 4) + " " + "abcabc".LastIndexOf("bc", 3));
        E("32", () => "abc".Trim('a').ToString() + "xxaxx".Trim('x') + "xxaxx".TrimStart('x') + "xxaxx".TrimEnd('x'));
        E("33", () => "[" + " \t\r\n a \u00a0".Trim() + "]");
        E("34", () => "abc".PadLeft(5, '.') + "abc".PadRight(5, '.') + "abc".PadLeft(2) + "[" + "a".PadRight(3) + "]");
        E("35", () => "abc".PadLeft(-1));
        E("36", () => "abc".StartsWith("").ToString() + "abc".StartsWith("abcd") + "abc".EndsWith("bc") + "abc".EndsWith("") + "abc".StartsWith("B"));
        E("37", () => "abc".StartsWith(null).ToString());
        E("38", () => "abc".EndsWith(null).ToString());
        E("39", () => "abc".GetHashCode() + " " + "".GetHashCode() + " " + "hello world".GetHashCode());
        E("41", () => string.Empty.Length.ToString() + (string.Empty == ""));
        E("42", () => "a" + 1 + 'b' + true + 1.5 + null + 2L);
        E("43", () => 1 + 2 + "a" + 1 + 2);
        E("45", () => "line1\nline2\r\nline3".Split('\n').Length.ToString());
    }
}
