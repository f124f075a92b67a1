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

    static string[] SortS(params string[] s) { for (int i = 0; i < s.Length; i++) for (int j = i + 1; j < s.Length; j++) if (string.Compare(s[i], s[j]) > 0) { string t = s[i]; s[i] = s[j]; s[j] = t; } return s; }

    public static void Main()
    {
        Hashtable h = new Hashtable(); for (int i = 0; i < 30; i++) h[i] = i * i; W(h.Count + "" + h[7] + h.Contains(29) + h.Contains(30)); h.Remove(7); W((h[7] == null) + "" + h.Count); h["k"] = null; W(h.Contains("k") + "" + (h["k"] == null)); Hashtable c = (Hashtable)h.Clone(); c.Clear(); W(c.Count + "" + h.Count); h['c'] = "char"; h[1.5] = "dbl"; h[true] = "b"; h[2L] = "long"; W((h['c'] ?? "none") + "" + (h[1.5] ?? "none") + (h[true] ?? "none") + (h[2L] ?? "none") + (h[2] ?? "none") + (h[(byte)2] ?? "none")); string ks = ""; foreach (string s in SortS("z", "a", "m")) ks += s; W(ks);
        ArrayList a = new ArrayList(); a.Add(3); a.Add("x"); a.Insert(1, 2.5); a.AddRange2(); W(a.Count + "" + a[0] + a[1] + a[2] + a.IndexOf("x") + a.Contains(2.5) + a.IndexOf(null)); a.RemoveAt(0); a.Remove("x"); W(a.Count + "" + a.Capacity); object[] arr = a.ToArray(); W(arr.Length + "" + arr[0]); double[] da = (double[])a.ToArray(typeof(double)); W(da[0] + ""); a.Clear(); W(a.Count + "" + a.IsFixedSize + a.IsReadOnly + a.IsSynchronized); ArrayList cl = (ArrayList)new ArrayList { 1, 2 }.Clone(); W(cl.Count + ""); ArrayList so = new ArrayList { 5, 3, 9 }; W(so.BinarySearch(3, null) + "");
        Queue q = new Queue(); q.Enqueue(1); q.Enqueue(null); q.Enqueue("x"); W(q.Count + "" + q.Peek() + q.Dequeue() + (q.Dequeue() == null) + q.Contains("x") + q.Contains(1)); for (int i = 0; i < 10; i++) q.Enqueue(i); string qs = ""; foreach (object o in q) qs += o; W(qs); object[] qa = q.ToArray(); W(qa.Length + ""); Queue q2 = (Queue)q.Clone(); q2.Dequeue(); W(q.Count + "" + q2.Count); Stack st = new Stack(); st.Push(1); st.Push("b"); st.Push(null); W(st.Count + "" + (st.Pop() == null) + st.Peek() + st.Contains(1)); string ss = ""; for (int i = 0; i < 8; i++) st.Push(i); foreach (object o in st) ss += o; W(ss); object[] sa = st.ToArray(); W(sa[0] + "" + sa.Length); object[] dst = new object[12]; st.CopyTo(dst, 1); W((dst[0] == null) + "" + dst[1] + dst[10]); DictionaryEntry de = new DictionaryEntry("k", 5); W(de.Key + "" + de.Value); de.Value = 6; W(de.Value + "");
        int[][] jag = { new[] { 1 }, new[] { 2, 3 }, null }; W(jag[1][1] + "" + jag.Length + (jag[2] == null)); E("jagnull", () => jag[2][0] + ""); string[] sarr = new string[2]; W((sarr[0] == null) + ""); int[] src = { 1, 2, 3, 4, 5 }; Array.Copy(src, 0, src, 1, 4); W(src[0] + "" + src[1] + src[4]); Array.Copy(src, 1, src, 0, 4); W(src[0] + "" + src[3]); int[] cp = (int[])src.Clone(); cp[0] = 99; W(src[0] + "" + cp[0] + cp.Length + ((IList)cp).Count); Array.Clear(cp, 1, 2); W(cp[0] + "" + cp[1] + cp[3]); W(Array.IndexOf(src, 5) + "" + Array.IndexOf(src, 77) + Array.IndexOf(src, 1, 1) + Array.IndexOf(new string[] { "a", null, "b" }, null)); Array ci = Array.CreateInstance(typeof(string), 2); W(ci.Length + "" + ci.GetType()); ((IList)ci)[0] = "q"; W(((string[])ci)[0]); bool[] ba = new bool[3]; W(ba[1] + ""); char[] ca = "hello".ToCharArray(); ca[0] = 'J'; W(new string(ca) + new string(ca, 1, 2)); long[] la = { long.MaxValue }; W(la[0] + ""); byte[] by = { 1, 255 }; by[0] -= 2; W(by[0] + "" + (sbyte)by[1]);
    }
}

public static class CX { public static void AddRange2(this ArrayList a) { foreach (object o in new object[] { null, 7 }) a.Add(o); } }
