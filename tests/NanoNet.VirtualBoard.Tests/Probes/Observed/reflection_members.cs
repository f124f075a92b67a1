using System;
using System.Collections;
using System.Diagnostics;
using System.Reflection;

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

    public static void Main()
    {
        E("1", () => typeof(R).GetMethod("Add").Invoke(new R(), new object[] { 2, 3 }).ToString());
        E("2", () => typeof(R).GetMethod("Twice").Invoke(null, new object[] { "ab" }).ToString());
        E("3", () => (typeof(R).GetMethod("Nope") == null).ToString());
        E("4", () => typeof(R).GetMethod("Add").Name + typeof(R).GetMethod("Add").ReturnType.Name + typeof(R).GetMethod("Add").GetParameters().Length);
        E("5", () => typeof(R).GetMethod("Add").IsStatic.ToString() + typeof(R).GetMethod("Twice").IsStatic + typeof(R).GetMethod("Add").IsPublic + typeof(R).GetMethod("Add").IsVirtual);
        E("6", () => typeof(R).GetField("F").GetValue(new R()).ToString());
        E("7", () => { R r = new R(); typeof(R).GetField("F").SetValue(r, 9); return r.F.ToString(); });
        E("8", () => typeof(R).GetField("S").GetValue(null).ToString());
        E("9", () => (typeof(R).GetField("_p") == null).ToString() + (typeof(R).GetField("_p", BindingFlags.NonPublic | BindingFlags.Instance) == null));
        E("10", () => typeof(R).GetConstructor(new Type[0]).Invoke(null).GetType().Name);
        E("11", () => ((R)typeof(R).GetConstructor(new Type[] { typeof(int) }).Invoke(new object[] { 4 })).F.ToString());
        E("12", () => typeof(R).GetMethod("Throw").Invoke(new R(), null).ToString());
        E("13", () => typeof(R).GetField("F").FieldType.Name + typeof(R).GetField("F").Name + typeof(R).GetField("F").DeclaringType.Name);
        E("14", () => typeof(R).GetConstructors().Length.ToString());
        E("15", () => { int n = 0; foreach (MethodInfo m in typeof(R).GetMethods()) if (m.DeclaringType == typeof(R)) n++; return n.ToString(); });
        E("16", () => typeof(R).GetFields().Length.ToString());
        E("17", () => typeof(R).GetMethod("Add").Invoke(null, new object[] { 1, 2 }).ToString());
    }
}

public class R
{
    public int F = 1;
    public static string S = "st";
    private int _p = 3;

    public R()
    {
    }

    public R(int f)
    {
        F = f + _p - 3;
    }

    public int Add(int a, int b)
    {
        return a + b;
    }

    public static string Twice(string s)
    {
        return s + s;
    }

    public string Throw()
    {
        throw new FormatException("thrown");
    }
}
