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

    delegate int Op(int x, int y);
    static int Add(int a, int b) { return a + b; }
    static int Calc(int v, Op o) { return o(v, 10); }

    public static void Main()
    {
        int n = 0; Fn[] fs = new Fn[3]; for (int i = 0; i < 3; i++) { int c = i; fs[i] = () => c + "" + i + n++; } foreach (Fn f in fs) W(f()); W(n + ""); foreach (string s in new[] { "a", "b" }) fs[0] += () => s; W(fs[0]()); Fn rec = null; int dep = 0; rec = () => dep++ < 3 ? "r" + rec() : "end"; W(rec());
        Counter a = new Counter(), b = new Counter(); a.Inc(); a.Inc(); b.Inc(); W(a.N + "" + b.N + Counter.Total); W(a[3] + a["k"]); a[3] = "v"; W(a[3]); W((a + b).N + "" + (a == b) + (a != b) + (-a).N + (bool)(a > b) + (int)a + (string)(Counter)5); Counter ca = a; ca++; W(ca.N + "" + a.N); if (a) W("true op"); else W("false op");
        W(new Init { A = 1, B = { 2, 3 }, C = { ["x"] = 1 } }.ToString()); var l = new ArrayList { 1, "b", { 3 } }; W(l.Count + ""); Init wi = new Init(5) { A = 6 }; W(wi.A + ""); W(new Rec("n", 3).Name + new Rec("n", 3)); W("ext".Twice() + 5.Sq() + ((string)null).IsNul()); W(Outer.Inner.Deep.V + new Outer.Inner().Up());
        Ev ev = new Ev(); int got = 0; EventHandler h = (s, e) => { got++; W("h " + (s == ev) + (e == EventArgs.Empty)); }; ev.Changed += h; ev.Changed += h; ev.Fire(); ev.Changed -= h; ev.Fire(); ev.Changed -= h; ev.Fire(); W(got + ""); ev.Custom += () => W("c1"); ev.Custom += () => W("c2"); ev.FireCustom(); W(ev.Log);
        Animal[] zoo = { new Dog(), new Cat(), new Puppy() }; foreach (Animal z in zoo) W(z.Speak() + z.Name + z.Kind()); W(((Animal)new Puppy()).Kind() + ((Dog)new Puppy()).Kind() + new Puppy().Kind()); W((zoo[2] is Dog) + "" + (zoo[1] as Dog == null) + zoo[2].GetType().Name + zoo[2].GetType().BaseType.Name); E("cast", () => ((Cat)zoo[0]).Name); object[] oa = zoo; E("covar", () => { oa[0] = "x"; return "stored"; }); Animal[] za = new Dog[1]; E("covar2", () => { za[0] = new Cat(); return "stored"; });
        W(typeof(Dog) == zoo[0].GetType() ? "same" : "diff"); W(Static.X + "" + Static.Y); Static.X = 9; W(Static.X + Static.Get()); const int K = 5; const string KS = "k" + "s"; W(K + KS); readonly_ ro = new readonly_(4); W(ro.V + "" + ro.P); using (var d1 = new Dis("1")) { using var d2 = new Dis("2"); W("in"); } lock (a) { W("locked"); } 
        W(new Part().A() + new Part().B()); W(new Prim(3, "p").Show()); Abst ab = new Abst.Impl(); W(ab.Tmpl()); W(Calc(3, (x, y) => x * y) + "" + Calc(4, Add)); Op op = Add; op += (x, y) => x - y; W(op(5, 3) + ""); W(((Op)((x, y) => x + y + 1))(1, 1) + "");
    }
}

public class Counter { public int N; public static int Total; public void Inc() { N++; Total++; } string _v = "init"; public string this[int i] { get { return i + _v; } set { _v = value; } } public string this[string s] { get { return s; } } public static Counter operator +(Counter a, Counter b) { return new Counter { N = a.N + b.N }; } public static bool operator ==(Counter a, Counter b) { return a.N == b.N; } public static bool operator !=(Counter a, Counter b) { return a.N != b.N; } public static Counter operator -(Counter a) { return new Counter { N = -a.N }; } public static bool operator >(Counter a, Counter b) { return a.N > b.N; } public static bool operator <(Counter a, Counter b) { return a.N < b.N; } public static implicit operator int(Counter c) { return c.N * 100; } public static explicit operator string(Counter c) { return "C" + c.N; } public static explicit operator Counter(int i) { return new Counter { N = i }; } public static Counter operator ++(Counter c) { return new Counter { N = c.N + 1 }; } public static bool operator true(Counter c) { return c.N > 0; } public static bool operator false(Counter c) { return c.N <= 0; } public override bool Equals(object o) { return o is Counter c && c.N == N; } public override int GetHashCode() { return N; } }
public class Init { public int A { get; set; } public ArrayList B = new ArrayList(); public Hashtable C { get; } = new Hashtable(); public Init() { } public Init(int a) { A = a; } public override string ToString() { return A + "" + B.Count + C.Count; } }
public class Rec { public string Name { get; init; } public int Age { get; private set; } public Rec(string n, int a) { Name = n; Age = a; } public override string ToString() => $"{Name}/{Age}"; }
public static class Exts { public static string Twice(this string s) { return s + s; } public static int Sq(this int i) { return i * i; } public static bool IsNul(this string s) { return s == null; } }
public class Outer { static string s_p = "priv"; public class Inner { public string Up() { return s_p; } public static class Deep { public static int V = 42; } } }
public class Ev { public event EventHandler Changed; public void Fire() { Changed?.Invoke(this, EventArgs.Empty); } Act _c; public string Log = ""; public event Act Custom { add { Log += "+"; _c += value; } remove { Log += "-"; _c -= value; } } public void FireCustom() { _c(); } } public delegate void Act();
public abstract class Animal { public virtual string Speak() { return "..."; } public string Name { get { return GetType().Name; } } public virtual string Kind() { return "animal"; } } public class Dog : Animal { public override string Speak() { return "woof"; } public new virtual string Kind() { return "dog"; } } public class Cat : Animal { public override string Speak() { return "meow" + base.Speak(); } public sealed override string Kind() { return "cat"; } } public class Puppy : Dog { public override string Speak() { return "yip" + base.Speak(); } public override string Kind() { return "puppy" + base.Kind(); } }
public static class Static { public static int X = 3; public static readonly int Y = X * 2; static Static() { X++; } public static string Get() { return "g" + X; } }
public class readonly_ { public readonly int V; public int P { get; } = 7; public readonly_(int v) { V = v; P += 1; } }
public class Dis : IDisposable { string _n; public Dis(string n) { _n = n; } public void Dispose() { Debug.WriteLine("> d" + _n); } }
public partial class Part { public string A() { return "A" + Hook(); } private partial string Hook(); } public partial class Part { private partial string Hook() { return "h"; } public string B() { return "B"; } }
public class Prim(int a, string b) { int _a = a * 2; public string Show() { return _a + b + a; } }
public abstract class Abst { public string Tmpl() { return "<" + Step() + ">"; } protected abstract string Step(); public class Impl : Abst { protected override string Step() { return "impl"; } } }
