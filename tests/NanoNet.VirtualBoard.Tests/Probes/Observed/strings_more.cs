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
        W("a,b,,c".Split(',').Length + "" + "a,b;c".Split(',', ';').Length + "".Split(',').Length + ",".Split(',').Length + "a b  c".Split(' ').Length + "a,b,c".Split(new[] { ',' }, 2)[1]); W("  x ".Trim() + "|" + "xxaxx".Trim('x') + "|" + "  x ".TrimStart(' ') + "|" + "  x ".TrimEnd(' ') + "|" + "\t\nx\r".Trim() + "|" + "xyaxy".TrimStart('x', 'y') + "|" + "ab".Trim('a', 'b') + "|"); W("Hello".ToUpper() + "Hello".ToLower() + "ÀÉ".ToLower() + "straße".ToUpper()); W("hello".IndexOf('l') + "" + "hello".IndexOf("lo") + "hello".LastIndexOf('l') + "hello".IndexOf('z') + "hello".IndexOf('l', 3) + "hello".IndexOfAny(new[] { 'x', 'o' }) + "hello".LastIndexOf("l") + "hello".LastIndexOfAny(new[] { 'h', 'e' }));
        W("abc".CompareTo("abd") + "" + "b".CompareTo("a") + string.Compare("a", "A") + string.Compare("a", null) + string.Compare(null, null) + string.Compare(null, "a") + "a".CompareTo("ab") + string.Compare("", "a")); W(("a" + "b" == "ab") + "" + "a".Equals("a") + "a".Equals((object)"A") + ((object)"a" == (object)"a") + string.Equals("a", null) + ReferenceEquals("x", "x")); W("abc".Substring(1) + "abc".Substring(1, 1) + "abc".Substring(0, 0) + "|" + "abc"[1] + "abc".Length); W("abc".PadLeft(5) + "|" + "abc".PadRight(5) + "|" + "abc".PadLeft(5, '*') + "abc".PadLeft(2)); W("abc".StartsWith("ab") + "" + "abc".EndsWith("bc") + "abc".Contains("b") + "abc".StartsWith("") + "abc".StartsWith("abcd")); W(string.IsNullOrEmpty("") + "" + string.IsNullOrEmpty(null) + string.IsNullOrEmpty(" ") + string.Empty.Length); W("abc".GetHashCode() == "abc".GetHashCode() ? "same" : "diff"); W("abc".ToString() + "abc".ToCharArray().Length + new string('x', 3) + new string(new[] { 'a', 'b' }) + new string(new[] { 'a', 'b', 'c' }, 1, 2)); W(string.Concat("a", "b", "c", "d") + string.Concat("a", 1, 2.5));
        string m = "a\tb\nc\\d\"e\u0041\x42"; W(m.Length + ""); W(@"a\b""c" + @"x\n"); string big = ""; for (int i = 0; i < 50; i++) big += (char)('a' + i % 26); W(big + big.Length); W("a" + 'b' + 1 + 2L + 3.5 + true + null); char ch = 'a'; ch++; W(ch + "" + (int)ch + (char)(ch + 1) + (ch > 'a') + ch.ToString() + ch.ToUpper() + ch.Equals('b') + ch.GetHashCode()); W(('a' + 'b') + "" + (char)97 + (int)'€'); switch ("two") { case "one": W("1"); break; case "two": W("2"); break; } W("x".Equals(null) + "" + (null == (string)null)); E("idx", () => "abc"[3] + ""); E("sub", () => "abc".Substring(2, 2)); E("nul", () => ((string)null).ToUpper()); W("A" + string.Format("{0,5}|{0,-5}|{1:D3}|{2:F1}|{3}", "x", 7, 1.25, null)); W("ab".ToUpper() == "AB" ? "eq" : "ne");
    }
}
