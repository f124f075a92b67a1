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
        I1 a = new X(); I2 b = (I2)a; W(a.M() + b.M() + ((X)a).M()); W((a is I2) + "" + (a as I3 == null)); E("bad", () => ((I3)a).ToString()); W(new Y().M() + ((I1)new Y()).M() + ((X)new Y()).M() + ((I2)new Y()).M()); I4 i4 = new Z(); W(i4.P + "" + (i4.P = 5) + i4.P + i4[3] + i4.M()); i4.Ev += () => W("ev"); ((Z)i4).Fire(); W(((I1)i4).M()); Abs ab = new Con(); W(ab.T() + ab.V() + ab.N()); W(((Con)ab).N()); W(ab.ToString() + "|" + new X() + "|" + new X().Equals(a));
        W(typeof(I4).IsInterface + "" + typeof(Abs).IsAbstract + typeof(Z).GetInterfaces().Length); W((a.GetType() == typeof(X)) + "" + typeof(I1).IsInstanceOfType(a) + typeof(X).IsSubclassOf(typeof(object)) + typeof(Y).IsSubclassOf(typeof(X))); Sealed s = new Sealed(); W(s.V() + ((Abs)s).V() + ((Con)s).N());
        W(new Virt3().Call() + "|" + ((Virt1)new Virt3()).V() + ((Virt2)new Virt3()).V()); ctor: new CtorD();
    }
}

public interface I1 { string M(); } public interface I2 { string M(); } public interface I3 { } public interface I4 : I1 { int P { get; set; } int this[int i] { get; } event Act Ev; } public delegate void Act();
public class X : I1, I2 { string I1.M() { return "I1"; } string I2.M() { return "I2"; } public string M() { return "X"; } }
public class Y : X, I1 { public new string M() { return "Y"; } }
public class Z : I4 { public int P { get; set; } public int this[int i] { get { return i * i; } } public event Act Ev; public void Fire() { if (Ev != null) Ev(); } public string M() { return "Z"; } }
public abstract class Abs { public abstract string T(); public virtual string V() { return "AV"; } public string N() { return "AN"; } }
public class Con : Abs { public override string T() { return "CT" + base.V(); } public override string V() { return "CV"; } public new string N() { return "CN"; } }
public sealed class Sealed : Con { public sealed override string V() { return "SV" + base.V(); } }
public class Gen { public virtual object Get() { return "g"; } }
public class Virt1 { public virtual string V() { return "1"; } public string Call() { return V(); } } public class Virt2 : Virt1 { public new virtual string V() { return "2"; } } public class Virt3 : Virt2 { public override string V() { return "3"; } }
public class CtorB { public CtorB() { Init(); } public virtual void Init() { Debug.WriteLine("> B init"); } } public class CtorD : CtorB { int _f = 7; public override void Init() { Debug.WriteLine("> D init " + _f); } }
