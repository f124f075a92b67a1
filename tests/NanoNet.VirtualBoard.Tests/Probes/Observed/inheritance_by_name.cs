using System; using System.Collections; using System.Diagnostics; using System.Threading;
public class A { public virtual string V() { return "A"; } protected virtual string Q() { return "AQ"; } public string CallQ() { return Q(); } public virtual int N(int i) { return i; } public override string ToString() { return "ats"; } }
public class B : A { public new string V() { return "B"; } protected new string Q() { return "BQ"; } public virtual int N(long i) { return (int)i + 100; } public new string ToString() { return "bts"; } }
public class C : B { public new virtual string V() { return "C"; } }
public class D : C { public override string V() { return "D"; } }
public static class P { static void W(string s){Debug.WriteLine("> "+s);}
 static string s1() { return "x"; }
 public static void Main(){ W(((A)new B()).V() + new B().V() + ((A)new C()).V() + ((B)new C()).V() + ((A)new D()).V() + ((B)new D()).V() + ((C)new D()).V());
 W(new B().CallQ()); W(((A)new B()).N(1).ToString() + new B().N(1L)); object o = new B(); W(o.ToString() + ((A)o).ToString() + ((B)o).ToString());
 object e1 = "ab", e2 = "a" + (s1() == "x" ? "b" : "c"); W((e1 == e2).ToString() + (e1 != e2) + object.ReferenceEquals(e1, e2)); string t = null; W((t == null).ToString() + ((object)t == null)); if (e1 == e2) W("same"); else W("other"); if (e1 != e2) W("differ");
 object arr = new int[2]; W((arr is int[]).ToString() + (arr is uint[]) + (arr as uint[] == null)); try { uint[] u = (uint[])arr; W("cast"); } catch (Exception x) { W(x.GetType().Name); }
 object by = new byte[1]; W((by is sbyte[]).ToString() + (by is byte[])); object n = 5; W((n is IComparable).ToString() + ("s" is IComparable) + ((object)"s" is ICloneable) + ((object)new int[0] is ICloneable) + ((object)new ArrayList() is ICloneable));
 Thread th = new Thread(() => { try { try { Thread.Sleep(-1); } finally { W("inner"); } } catch (Exception x) { W("c " + x.GetType().Name); try { Thread.Sleep(1); W("slept"); } catch (Exception y) { W("again " + y.GetType().Name); } } finally { W("outer"); } W("after"); }); th.Start(); Thread.Sleep(20); th.Abort(); W(th.Join(500).ToString() + th.IsAlive);
 } }
