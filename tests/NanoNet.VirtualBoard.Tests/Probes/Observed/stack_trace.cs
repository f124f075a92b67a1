using System;
public class P
{
    static string L(string s) { string r = ""; foreach (char c in s) r += c == (char)10 ? (char)124 : c == (char)13 ? (char)126 : c; return r; }
    static void T() { throw new Exception("q"); }
    public static void Main()
    {
        try { T(); } catch (Exception e) { System.Diagnostics.Debug.WriteLine("> " + L(e.StackTrace)); }
        try { new P.N().M(2); } catch (Exception e) { System.Diagnostics.Debug.WriteLine("> " + L(e.StackTrace)); }
        Mid();
        try { try { T(); } catch (Exception) { throw; } } catch (Exception e) { System.Diagnostics.Debug.WriteLine("> " + L(e.StackTrace)); }
    }
    static void Mid() { try { T(); } catch (Exception e) { System.Diagnostics.Debug.WriteLine("> " + L(e.StackTrace)); } }
    class N { public void M(int i) { if (i == 0) throw new Exception("n"); M(i - 1); } }
}
