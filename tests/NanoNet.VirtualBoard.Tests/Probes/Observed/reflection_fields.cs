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

    static string Fields(FieldInfo[] m) { string s = ""; foreach (FieldInfo i in m) s += i.Name + ","; return s; }

    public static void Main()
    {
        E("m", () => typeof(Q).GetMethod("F") + ""); E("f", () => typeof(Q).GetField("A") + ""); E("c", () => typeof(Q).GetConstructor(new Type[0]) + ""); E("mts", () => typeof(Q).GetMethod("F").ToString()); E("fts", () => typeof(Q).GetField("A").ToString()); E("gt", () => typeof(Q).GetMethod("F").GetType().FullName); E("ft", () => typeof(Q).GetField("A").GetType().FullName); E("tt", () => typeof(Q).GetType().FullName);
        E("strasm", () => typeof(string).Assembly.FullName);
        E("aqn", () => typeof(string).AssemblyQualifiedName); E("anull", () => typeof(Q).GetMethod("F").Invoke(new Q(), null) + "");
        E("order", () => Fields(typeof(R).GetFields())); E("flags", () => Fields(typeof(R).GetFields(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public))); E("gf", () => typeof(R).GetField("A").Name); E("gfst", () => typeof(R).GetField("St").GetValue(null) + ""); E("gfp", () => (typeof(R).GetField("_c") == null) + "" + (typeof(R).GetField("_c", BindingFlags.Instance | BindingFlags.NonPublic) == null)); E("gm", () => typeof(R).GetMethod("F").DeclaringType.Name + typeof(R).GetMethod("V").DeclaringType.Name); E("gms", () => (typeof(R).GetMethod("Stat") == null) + ""); E("gmp", () => (typeof(Q).GetMethod("Priv") == null) + "" + (typeof(Q).GetMethod("Priv", BindingFlags.Instance | BindingFlags.NonPublic) == null));
        E("structm", () => typeof(S).GetMethod("Sum").Invoke(new S { X = 5 }, null) + ""); E("structset", () => { object s = new S(); typeof(S).GetMethod("Set").Invoke(s, new object[] { 4 }); return ((S)s).X + ""; });
        E("objm", () => typeof(object).GetMethod("ToString").Invoke(new Q(), null) + ""); E("enumf", () => typeof(En).GetField("value__").GetValue(En.B) + ""); E("retstruct", () => ((S)typeof(Q).GetMethod("GetS").Invoke(new Q(), null)).X + ""); E("retenum", () => typeof(Q).GetMethod("GetE").Invoke(new Q(), null).GetType().Name); E("takeenum", () => typeof(Q).GetMethod("TakeE").Invoke(new Q(), new object[] { En.B }) + ""); E("takeenumint", () => typeof(Q).GetMethod("TakeE").Invoke(new Q(), new object[] { 5 }) + ""); E("bool", () => typeof(Q).GetMethod("Bo").Invoke(new Q(), new object[] { true, 'c', 2.5, 3L, (byte)4 }) + ""); E("arr", () => typeof(Q).GetMethod("Ar").Invoke(null, new object[] { new int[] { 1, 2 } }) + ""); E("nullstr", () => typeof(Q).GetMethod("Str").Invoke(null, new object[] { null }) + ""); E("fieldnull", () => { Q q = new Q(); typeof(Q).GetField("B").SetValue(q, null); return (q.B == null) + ""; }); E("fieldnullint", () => { Q q = new Q(); typeof(Q).GetField("A").SetValue(q, null); return q.A + ""; }); E("ctorargs", () => typeof(R).GetConstructor(new Type[] { typeof(int), typeof(string) }).Invoke(new object[] { 4, "x" }) + ""); E("ctorbad", () => typeof(R).GetConstructor(new Type[] { typeof(int), typeof(string) }).Invoke(new object[] { 4 }) + ""); E("ctorbad2", () => typeof(R).GetConstructor(new Type[] { typeof(int), typeof(string) }).Invoke(new object[] { "x", 4 }) + ""); E("setstruct", () => { Q q = new Q(); typeof(Q).GetField("Sv").SetValue(q, new S { X = 3 }); return q.Sv.X + ""; }); E("getstruct", () => ((S)typeof(Q).GetField("Sv").GetValue(new Q())).X + ""); E("setwrongref", () => { Q q = new Q(); typeof(Q).GetField("B").SetValue(q, new Q()); return "set"; }); E("setenum", () => { Q q = new Q(); typeof(Q).GetField("Ev").SetValue(q, En.B); return (int)q.Ev + ""; }); E("setenumint", () => { Q q = new Q(); typeof(Q).GetField("Ev").SetValue(q, 5); return (int)q.Ev + ""; }); E("subtarget", () => typeof(Q).GetMethod("F").Invoke(new R(1, "s"), new object[] { 4 }) + ""); E("ifaces", () => { string s = ""; foreach (Type t in typeof(R).GetInterfaces()) s += t.Name + ","; return s; }); E("props", () => typeof(Q).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Length + ""); E("nested", () => typeof(Q.N).DeclaringType + "" + typeof(Q.N).FullName); E("delegate", () => { Fn f = new Q().Ins; return f.Method.Name + (f.Target is Q) + f.Method.DeclaringType.Name; }); E("dinv", () => { Fn f = new Q().Ins; return f.Method.Invoke(f.Target, null) + ""; });
    }
}

public enum En
{
    A,
    B = 5,
}

public struct S
{
    public int X;

    public int Sum()
    {
        return X;
    }

    public void Set(int x)
    {
        X = x;
    }
}

public class Q
{
    public static int St = 4;
    public int A = 1;
    public string B = "b";
    public S Sv;
    public En Ev;
    private int _c = 3;

    public int F(int x)
    {
        return x * 2 + _c;
    }

    public virtual string V()
    {
        return "q";
    }

    public static void Stat()
    {
    }

    private void Priv()
    {
    }

    public S GetS()
    {
        return new S { X = 8 };
    }

    public En GetE()
    {
        return En.B;
    }

    public string TakeE(En e)
    {
        return "e" + (int)e;
    }

    public string Bo(bool b, char c, double d, long l, byte y)
    {
        return "" + b + c + d + l + y;
    }

    public static int Ar(int[] a)
    {
        return a.Length;
    }

    public static string Str(string s)
    {
        return s == null ? "nul" : s;
    }

    public string Ins()
    {
        return "ins";
    }

    public class N
    {
    }
}

public class R : Q, IDisposable, ICloneable
{
    public static int Rs = 1;
    public int Z;

    public R(int a, string b)
    {
        Z = a;
        B = b;
    }

    public override string V()
    {
        return "r";
    }

    public int RF()
    {
        return Z;
    }

    public void Dispose()
    {
    }

    public object Clone()
    {
        return this;
    }

    public override string ToString()
    {
        return "R" + Z + B;
    }
}
