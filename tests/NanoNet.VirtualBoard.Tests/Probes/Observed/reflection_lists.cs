using System;
using System.Collections;
using System.Diagnostics;
using System.Reflection;

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

    static string Names(MethodInfo[] m) { string s = ""; foreach (MethodInfo i in m) s += i.Name + ","; return s; }
    static string Fields(FieldInfo[] m) { string s = ""; foreach (FieldInfo i in m) s += i.Name + ","; return s; }

    public static void Main()
    {
        W(Names(typeof(Q).GetMethods())); W(Names(typeof(Q).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))); W(Names(typeof(Q).GetMethods(BindingFlags.Static | BindingFlags.Public))); W(Names(typeof(Q2).GetMethods())); W(Names(typeof(IQ).GetMethods())); W(Names(typeof(S).GetMethods()));
        W(Fields(typeof(Q).GetFields())); W(Fields(typeof(Q2).GetFields())); W(Fields(typeof(Q).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))); W(Fields(typeof(Q).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))); W(Fields(typeof(S).GetFields())); W(Fields(typeof(En).GetFields()));
        W(Fields(typeof(Q2).GetFields(BindingFlags.Instance | BindingFlags.NonPublic)));
        foreach (Type t in typeof(Q2).GetInterfaces()) W(t.FullName); foreach (Type t in typeof(ArrayList).GetInterfaces()) W(t.FullName); W(typeof(int[]).BaseType.FullName + " " + typeof(En).BaseType.FullName + " " + typeof(S).BaseType.FullName + " " + (typeof(IQ).BaseType == null));
        E("count", () => typeof(Q).GetMethod("F").Invoke(new Q(), null) + "");
        E("count2", () => typeof(Q).GetMethod("F").Invoke(new Q(), new object[] { 1, 2, 3 }) + "");
        E("str", () => typeof(Q).GetMethod("F").Invoke(new Q(), new object[] { "s" }) + "");
        E("nullarg", () => typeof(Q).GetMethod("F").Invoke(new Q(), new object[] { null }) + "");
        E("narrow", () => typeof(Q).GetMethod("F").Invoke(new Q(), new object[] { (byte)3 }) + "");
        E("wide", () => typeof(Q).GetMethod("F").Invoke(new Q(), new object[] { 3L }) + "");
        E("enum", () => typeof(Q).GetMethod("F").Invoke(new Q(), new object[] { En.B }) + "");
        E("nulltarget", () => typeof(Q).GetMethod("G").Invoke(null, null) + "");
        E("wrongtarget", () => typeof(Q).GetMethod("G").Invoke("string", null) + "");
        E("objarg", () => typeof(Q).GetMethod("H").Invoke(new Q(), new object[] { "x" }) + "");
        E("objarg2", () => typeof(Q).GetMethod("H").Invoke(new Q(), new object[] { 12 }) + "");
        E("getnull", () => typeof(Q).GetField("A").GetValue(null) + "");
        E("getwrong", () => typeof(Q).GetField("A").GetValue("s") + "");
        E("setwrong", () => { Q q = new Q(); typeof(Q).GetField("A").SetValue(q, "str"); return q.A + ""; });
        E("setlong", () => { Q q = new Q(); typeof(Q).GetField("A").SetValue(q, 5L); return q.A + ""; });
        E("setstatic", () => { typeof(Q).GetField("St").SetValue(null, 55); return Q.St + ""; });
        E("setro", () => { Q q = new Q(); typeof(Q).GetField("Ro").SetValue(q, 8); return q.Ro + ""; });
        E("getconst", () => typeof(Q).GetField("K1").GetValue(null) + "");
        E("setbox", () => { object s = new S(); typeof(S).GetField("X").SetValue(s, 4); return ((S)s).X + ""; });
        E("nullname", () => (typeof(Q).GetMethod(null) == null) + "");
        E("nofield", () => (typeof(Q).GetField("zzz") == null) + "");
        E("ctorthrow", () => typeof(Bad).GetConstructor(new Type[0]).Invoke(null) + "");
        E("ambig", () => typeof(Q).GetMethod("Ov").Invoke(new Q(), new object[] { 1 }) + "");
        E("abs", () => typeof(AbsQ).GetConstructor(new Type[0]) + "");
        E("iface", () => typeof(IQ).GetMethod("G").Invoke(new Q2(), null) + "");
        E("prop", () => typeof(Q).GetMethod("get_P").Invoke(new Q(), null) + "");
        E("gt1", () => Type.GetType("Q2").Name); E("gt2", () => Type.GetType("Outer+In").Name); E("gt3", () => (Type.GetType("q2") == null) + ""); E("gt4", () => (Type.GetType("") == null) + "");
        E("array type", () => Type.GetType("System.Int32[]") + "");
        E("asm", () => Assembly.GetExecutingAssembly().GetType("Q") + "" + (Assembly.GetExecutingAssembly().GetType("NoQ") == null));
        E("asm3", () => typeof(string).Assembly.GetName().Name);
        E("load", () => Assembly.Load("mscorlib").GetName().Name);
        E("loadno", () => Assembly.Load("nosuch").FullName);
        E("mi", () => typeof(Q).GetMethod("F") + " " + typeof(Q).GetField("A") + " " + typeof(Q).GetConstructor(new Type[0]));
        E("mieq", () => (typeof(Q).GetMethod("F") == typeof(Q).GetMethod("F")) + " " + typeof(Q).GetMethod("F").Equals(typeof(Q).GetMethod("F")));
        E("membertype", () => typeof(Q).GetMethod("F").MemberType + " " + typeof(Q).GetField("A").MemberType + " " + typeof(Q).MemberType);
        E("ctorname", () => typeof(Q).GetConstructor(new Type[0]).Name + typeof(Q).GetConstructor(new Type[0]).IsStatic);
        E("attrs", () => { string s = ""; foreach (object a in typeof(Q).GetCustomAttributes(false)) s += a.GetType().Name + ","; return s; });
        E("attrs2", () => { string s = ""; foreach (object a in typeof(Q).GetMethod("G").GetCustomAttributes(true)) s += a.GetType().Name + ","; return s; });
        E("attrs3", () => { string s = ""; foreach (object a in typeof(Q).GetField("A").GetCustomAttributes(true)) s += a.GetType().Name + ((Mk)a).N + ","; return s; });
        E("attrs4", () => typeof(Q2).GetCustomAttributes(true).Length + "");
    }
}

public class Mk : Attribute
{
    public int N;

    public Mk()
    {
    }

    public Mk(int n)
    {
        N = n;
    }

    public string T { get; set; }
}

public enum En
{
    A,
    B = 5,
}

public interface IQ
{
    int G();
}

public struct S
{
    public int X;
    public string Y;

    public int Sum()
    {
        return X;
    }
}

[Mk(3)]
[Serializable]
public class Q : IQ
{
    public const int K1 = 9;
    public static int St = 4;
    [Mk(7, T = "t")]
    public int A = 1;
    public readonly int Ro = 2;
    public string B = "b";
    private int _c = 3;
    private static int s_d = 3;

    public int P
    {
        get { return _c + s_d; }
        set { _c = value; }
    }

    public int F(int x)
    {
        return x * 2;
    }

    [Mk]
    public int G()
    {
        return A;
    }

    public string H(object o)
    {
        return "H" + o;
    }

    public string K(string o)
    {
        return "K" + o;
    }

    public string Ov(int x)
    {
        return "i";
    }

    public string Ov(string x)
    {
        return "s";
    }

    public virtual void V1()
    {
    }

    protected virtual void V2()
    {
    }

    private void P1()
    {
    }

    public static void S1()
    {
    }

    private static void S2()
    {
    }

    public override string ToString()
    {
        return "Q!";
    }
}

public class Q2 : Q, IDisposable
{
    public int Z;
    private int _y = 1;

    public override void V1()
    {
        _y++;
    }

    public void Dispose()
    {
    }
}

public class Bad
{
    public Bad()
    {
        throw new InvalidOperationException("ctor");
    }
}

public abstract class AbsQ
{
    public AbsQ()
    {
    }
}

public class Outer
{
    public class In
    {
    }
}
