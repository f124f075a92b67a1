using System; using System.Collections; using System.Diagnostics;
public interface I { string M(); string N(); }
public class A : I { public string M() { return "A"; } string I.N() { return "AN"; } public string N() { return "An"; } }
public class B : A { public new string M() { return "B"; } public new string N() { return "Bn"; } }
public class C : A, I { public new string M() { return "C"; } public new string N() { return "Cn"; } }
public class D : A, I { public new string M() { return "D"; } string I.N() { return "DN"; } }
public class E : A { private new string M() { return "E"; } }
public class F : A { public new static string M() { return "F"; } }
public class G : B { }
public class H : B, I { }
public class Dis : IDisposable { public void Dispose() { Debug.WriteLine("> Dis"); } }
public class Dis2 : Dis { public new void Dispose() { Debug.WriteLine("> Dis2"); } }
public class Dis3 : IDisposable { void IDisposable.Dispose() { Debug.WriteLine("> Dis3x"); } public void Dispose() { Debug.WriteLine("> Dis3"); } }
public class Dis4 : Dis3, IDisposable { public new void Dispose() { Debug.WriteLine("> Dis4"); } }
public class K { public string M() { return "K"; } public string N() { return "KN"; } }
public class L : K, I { }
public class L2 : L { public new string M() { return "L2"; } }
public struct S : I { public string M() { return "S"; } string I.N() { return "SxN"; } public string N() { return "SN"; } }
public class P {
  static void W(string s) { Debug.WriteLine("> " + s); }
  static void T(string n, I i) { W(n + " " + i.M() + i.N()); }
  public static void Main() {
    T("A", new A()); T("B", new B()); T("C", new C()); T("D", new D()); T("E", new E()); T("F", new F()); T("G", new G()); T("H", new H()); T("L", new L()); T("L2", new L2()); T("S", new S());
    W(((A)new B()).M() + ((A)new C()).M() + ((A)new E()).M() + ((B)new G()).M() + ((K)new L2()).M() + ((A)new B()).N());
    using (Dis d = new Dis2()) { } using (Dis2 d = new Dis2()) { } ((IDisposable)new Dis2()).Dispose(); using (Dis3 d = new Dis3()) { } using (Dis3 d = new Dis4()) { } ((IDisposable)new Dis4()).Dispose(); using (Dis4 d = new Dis4()) { }
    object o = new Dis2(); (o as IDisposable).Dispose(); ((Dis)o).Dispose();
  }
}
