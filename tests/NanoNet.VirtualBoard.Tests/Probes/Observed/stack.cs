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

    static Stack S = new Stack();

    public static void Main()
    {
        E("1", () => { S.Clear(); S.Push(1); S.Push("b"); S.Push(null); return S.Count.ToString(); });
        E("2", () => (S.Pop() == null).ToString());
        E("3", () => S.Peek().ToString() + S.Pop() + S.Pop());
        E("4", () => S.Pop().ToString());
        E("5", () => S.Peek().ToString());
        E("6", () => { for (int i = 0; i < 40; i++) S.Push(i); return S.Count.ToString() + S.Contains(39) + S.Contains(99) + S.Contains(null); });
        E("7", () => S.ToArray().Length + " " + S.ToArray()[0] + " " + S.ToArray()[39]);
        E("8", () => { string r = ""; int n = 0; foreach (object o in S) { r += o + ","; if (++n == 3) break; } return r; });
        E("9", () => { object[] a = new object[41]; S.CopyTo(a, 1); return a[1] + " " + a[40]; });
        E("10", () => { object[] a = new object[3]; S.CopyTo(a, 0); return "ok"; });
        E("11", () => ((Stack)S.Clone()).Peek().ToString());
        E("12", () => S.IsSynchronized.ToString() + object.ReferenceEquals(S.SyncRoot, S));
        E("13", () => { S.Clear(); return S.Count.ToString(); });
    }
}
