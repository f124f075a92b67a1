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

    static string Sw(string s) { switch (s) { case "one": return "1"; case "two": return "2"; case "three": return "3"; case "": return "empty"; case null: return "null"; default: return "def"; } }
    static string Pat(object o) { switch (o) { case int i when i > 0: return "pos " + i; case int i: return "int " + i; case string { Length: 0 }: return "empty"; case string s: return "str " + s; case double d: return "dbl " + d; case null: return "null"; case int[] arr: return "arr " + arr.Length; case char c: return "chr " + c; case bool b: return "bool " + b; case long: return "long"; default: return o.GetType().Name; } }
    static string Rel(int i) { return i switch { < 0 => "neg ", < 10 => "small ", >= 10 and < 100 => "mid ", _ => "big " }; }
    static string First(string s) { return s is { Length: > 0 } t ? t[0].ToString() : "none "; }

    public static void Main()
    {
        for (int i = 0; i < 6; i++) W(Sw(new string[] { "one", "two", "three", "", "no", "other" }[i]));
        int n = 0; again: n++; if (n < 3) goto again; W("n" + n);
        switch (n) { case 1: W("1"); break; case 3: W("3"); goto case 5; case 5: W("5"); goto default; default: W("d"); break; }
        foreach (object o in new object[] { 1, -1, "s", "", 2.5, 'c', null, new int[] { 1, 2 }, true, 5L, (byte)7 }) W(Pat(o));
        W(Rel(5) + Rel(50) + Rel(500) + Rel(-5));
        for (int i = 0, j = 10; i < j; i += 3, j--) W(i + "," + j);
        int k = 5; do { k--; if (k == 3) continue; W("k" + k); } while (k > 1);
        int x = 0; x += x++ + ++x; W(x.ToString()); int[] a = { 1, 2, 3 }; int p = 0; a[p++] = a[p] + 10; W(a[0] + " " + a[1] + " " + p);
        int q = 3; q = q++ + q--; W(q + ""); bool b = false; if (b = true) W("assigned"); W((b ? 1 : 0) + ""); W((true ^ true | false & true) + "");
        int s = 0; for (int i = 0; ; i++) { if (i % 2 == 0) continue; if (i > 9) break; s += i; } W(s + "");
        W((5 & 3 | 4 ^ 1).ToString() + (~5) + (-7 / 2) + (-7 % 3) + (7 % -3) + (1 << 33) + (-1 >> 1) + (-1 >>> 28));
        string nul = null; W((nul ?? "dflt") + (nul == null ? -1 : nul.Length) + (nul == null)); nul ??= "set"; W(nul);
        W(First(null) + First("") + First("abc"));
    }
}
