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

    delegate void A();
    static string Do(A a) { a(); return "ok"; }

    public static void Main()
    {
        E("1", () => new Queue().Dequeue() + "");
        E("2", () => new Queue().Peek() + "");
        E("3", () => new Stack().Pop() + "");
        E("4", () => new Stack().Peek() + "");
        E("5", () => Do(() => new Queue().CopyTo(null, 0)));
        E("6", () => Do(() => { Queue q = new Queue(); q.Enqueue(1); q.CopyTo(new object[1], 1); }));
        E("7", () => Do(() => { Queue q = new Queue(); q.Enqueue(1); q.CopyTo(new object[1], -1); }));
        E("8", () => Do(() => { Stack q = new Stack(); q.Push(1); q.CopyTo(new object[1], 1); }));
        E("9", () => Do(() => { Stack q = new Stack(); q.Push(1); q.CopyTo(null, 1); }));
        E("10", () => Do(() => new Hashtable()[null].ToString()));
        E("11", () => Do(() => { new Hashtable()[null] = 1; }));
        E("12", () => Do(() => new Hashtable().Add(null, 1)));
        E("13", () => Do(() => { Hashtable h = new Hashtable(); h.Add(1, 1); h.Add(1, 2); }));
        E("14", () => Do(() => new Hashtable().Contains(null)));
        E("15", () => Do(() => new Hashtable().Remove(null)));
        E("16", () => Do(() => new Hashtable(-1)));
        E("17", () => Do(() => new Hashtable(5, 0.01f)));
        E("18", () => Do(() => new Hashtable(5, 2f)));
        E("19", () => Do(() => new Hashtable().CopyTo(null, 0)));
        E("20", () => Do(() => new Hashtable().CopyTo(new object[1], -1)));
        E("21", () => Do(() => { Hashtable h = new Hashtable(); h[1] = 1; h.CopyTo(new object[0], 0); }));
        E("22", () => Do(() => { Hashtable h = new Hashtable(); h[1] = 1; foreach (object o in h) h[2] = 2; }));
        E("23", () => Do(() => new Hashtable().GetEnumerator().Current.ToString()));
        E("24", () => Do(() => { Hashtable h = new Hashtable(); h[1] = 1; h.Keys.CopyTo(null, 0); }));
        E("25", () => Do(() => { Hashtable h = new Hashtable(); h[1] = 1; h.Values.CopyTo(new object[1], 1); }));
        E("26", () => Do(() => { Queue q = new Queue(); q.GetEnumerator().Current.ToString(); }));
        E("27", () => Do(() => { IEnumerator e = new Stack().GetEnumerator(); e.MoveNext(); e.Current.ToString(); }));
        E("28", () => Do(() => { Queue q = new Queue(); q.Enqueue(1); IEnumerator e = q.GetEnumerator(); q.Enqueue(2); e.MoveNext(); }));
        E("29", () => Do(() => { Hashtable h = new Hashtable(); h.Values.CopyTo(new object[1], -1); }));
        E("30", () => Do(() => { Hashtable h = new Hashtable(); IEnumerator e = h.Keys.GetEnumerator(); e.Current.ToString(); }));
        E("31", () => Do(() => { Hashtable h = new Hashtable(); h["a"] = 1; IDictionaryEnumerator e = (IDictionaryEnumerator)h.GetEnumerator(); e.Key.ToString(); }));
        E("32", () => new SpanByte(new byte[3], 2, 2).Length + "");
        E("33", () => new SpanByte(new byte[3])[4] + "");
        E("34", () => new SpanByte(new byte[3]).Slice(4).Length + "");
        E("35", () => new SpanByte(new byte[3]).Slice(1, 4).Length + "");
        E("36", () => Do(() => new SpanByte(new byte[3]).CopyTo(new byte[2])));
        E("37", () => Do(() => { SpanByte s = new SpanByte(new byte[3]); s[3] = 1; }));
        E("38", () => new SpanByte(null, 1, 1).Length + "");
    }
}
